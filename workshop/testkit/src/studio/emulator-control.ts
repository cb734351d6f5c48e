import { z } from 'zod'

const Visit = z.object({
  at: z.number(),
  act: z.string(),
  prompt: z.string().nullable(),
  requestId: z.string().nullable(),
  webhookUrl: z.string().nullable(),
})

const Job = z.object({
  requestId: z.string(),
  endpoint: z.string(),
  completedAt: z.number().nullable(),
  input: z.unknown(),
})

const Requests = z.object({ visits: z.array(Visit), jobs: z.array(Job) })

/** What the emulator has seen: every request, and every job it accepted. Instants are milliseconds since 1970. */
export type SeenRequests = z.infer<typeof Requests>

/** The emulator's own controls, for tests and benchmarks: its pace, its faults, its memory. */
export class EmulatorControl {
  readonly origin: string

  constructor(origin: string) {
    this.origin = origin
  }

  async seen(): Promise<SeenRequests> {
    return Requests.parse(await this.#call('GET', '/requests'))
  }

  async pace(pace: { readonly queueMilliseconds: number; readonly runMilliseconds: number }): Promise<void> {
    await this.#call('POST', '/pace', pace)
  }

  async faults(faults: readonly unknown[]): Promise<void> {
    await this.#call('POST', '/faults', faults)
  }

  async clearFaults(): Promise<void> {
    await this.#call('DELETE', '/faults')
  }

  async #call(method: string, path: string, body?: unknown): Promise<unknown> {
    const response = await fetch(`${this.origin}/__emulator${path}`, {
      method,
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    })
    if (!response.ok)
      throw new Error(
        `the emulator answered ${response.status} to ${method} ${path}: ${await response.text()}`,
      )
    return response.status === 204 ? null : await response.json()
  }
}
