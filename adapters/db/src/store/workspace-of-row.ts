import type { Workspace } from '@atelier/usecases'
import type { WorkspaceRow } from '../statements/workspace-statements.ts'

/** A workspace as far as money needs it. */
export function workspaceOfRow({ id, owner, name, creditsSince }: WorkspaceRow): Workspace {
  return { id, owner, name, creditsSince: creditsSince?.toISOString() ?? null }
}
