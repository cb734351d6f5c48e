import { isRecord, type FormValues } from './form-values.ts'

/** What the form remembers on this device: the model chosen last, and each model's values. */
export interface StoredDraft {
  readonly modelId: string | undefined
  readonly values: Readonly<Record<string, unknown>>
}

/** Where a workspace's draft lies: people who share a browser do not see each other's words. */
export function draftKey(workspaceId: string): string {
  return `atelier-generate:${workspaceId}`
}

/** Reads what was stored; anything unreadable is an empty draft. */
export function parseDraft(text: string | null): StoredDraft {
  const stored = text === null ? undefined : parseJson(text)
  if (!isRecord(stored)) return { modelId: undefined, values: {} }
  const { modelId, values } = stored
  return {
    modelId: typeof modelId === 'string' ? modelId : undefined,
    values: isRecord(values) ? values : {},
  }
}

/** The text to store after a change to one model's form. */
export function draftText(earlier: StoredDraft, modelId: string, values: FormValues): string {
  return JSON.stringify({ modelId, values: { ...earlier.values, [modelId]: values } })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
