import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** The only account of the emulator. */
export const accountName = 'emulator'

/** A workflow as `POST /v1/workflows` takes it. */
export const NewWorkflow = z.object({
  name: z
    .string()
    .max(128)
    .regex(/^[a-zA-Z0-9_-]+$/),
  title: z.string().min(1).max(256),
  contents: z.object({
    name: z.string(),
    version: z.string(),
    nodes: z.record(z.string(), z.record(z.string(), z.unknown())),
    output: z.record(z.string(), z.string()),
    schema: z.object({ input: z.record(z.string(), z.unknown()), output: z.record(z.string(), z.unknown()) }),
    metadata: z.record(z.string(), z.unknown()).optional(),
  }),
  is_public: z.boolean().default(false),
})

const Workflow = NewWorkflow.extend({ user_nickname: z.string(), created_at: z.string() })
export type Workflow = z.infer<typeof Workflow>

/** The workflows that were saved by the platform API. */
export class WorkflowBook {
  readonly #path: string
  readonly #workflows: Workflow[]

  constructor(folder: string) {
    this.#path = join(folder, 'workflows.json')
    this.#workflows = existsSync(this.#path)
      ? z.array(Workflow).parse(JSON.parse(readFileSync(this.#path, 'utf8')))
      : []
  }

  all(): readonly Workflow[] {
    return this.#workflows
  }

  find(name: string): Workflow | undefined {
    return this.#workflows.find((workflow) => workflow.name === name)
  }

  add(workflow: z.infer<typeof NewWorkflow>): Workflow {
    const kept = { ...workflow, user_nickname: accountName, created_at: new Date().toISOString() }
    this.#workflows.push(kept)
    writeFileSync(this.#path, JSON.stringify(this.#workflows))
    return kept
  }
}
