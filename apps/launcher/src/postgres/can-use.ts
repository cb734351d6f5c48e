import { spawnSync } from 'node:child_process'
import { dirname } from 'node:path'
import type { Account } from './account.ts'

const asAccount = (account: Account | undefined) => (account === undefined ? {} : { ...account })

/** Whether the account may enter a folder and write there. Asked of the system itself: modes are not the whole story. */
export function canUseFolder(folder: string, account: Account | undefined): boolean {
  return succeeds('cd "$1" && test -w .', folder, account)
}

/** Whether the account may run a program. */
export function canRun(program: string, account: Account | undefined): boolean {
  return succeeds('test -x "$1"', program, account)
}

/** The outermost folder on the way to `folder` that keeps the account out; for a message to a person. */
export function blockingFolder(folder: string, account: Account | undefined): string | undefined {
  const parent = dirname(folder)
  const outer = parent === folder ? undefined : blockingFolder(parent, account)
  if (outer !== undefined) return outer
  return succeeds('cd "$1"', folder, account) ? undefined : folder
}

function succeeds(test: string, path: string, account: Account | undefined): boolean {
  const asked = spawnSync('/bin/sh', ['-c', test, 'sh', path], {
    ...asAccount(account),
    cwd: '/',
    stdio: 'ignore',
  })
  return asked.status === 0
}
