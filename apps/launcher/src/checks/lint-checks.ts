/** One check of the sources: tools that must all succeed, one after the other. */
export interface Check {
  readonly name: string
  readonly commands: readonly (readonly [command: string, ...rest: string[]])[]
  /** What mends most of its findings. */
  readonly mend?: readonly [command: string, ...rest: string[]]
}

const types = (project: string) => ['tsc', '--noEmit', '--pretty', 'false', '-p', project] as const

/** All checks of `./atelier lint`. They share nothing and run at the same time. */
export const lintChecks: readonly Check[] = [
  { name: 'format', commands: [['oxfmt', '--list-different']], mend: ['oxfmt'] },
  { name: 'lint rules', commands: [['oxlint', '--format=unix']], mend: ['oxlint', '--fix', '--quiet'] },
  { name: 'types', commands: [types('tsconfig.json')] },
  { name: 'types of domain/', commands: [types('domain/tsconfig.json')] },
  { name: 'types of the journeys', commands: [types('apps/web/e2e/tsconfig.json')] },
  {
    name: 'types of apps/web',
    commands: [
      ['pnpm', '--silent', '--dir', 'apps/web', 'exec', 'next', 'typegen'],
      types('apps/web/tsconfig.json'),
    ],
  },
  {
    name: 'layer laws',
    commands: [
      ['depcruise', '--output-type', 'err', 'domain', 'application', 'adapters', 'apps', 'workshop'],
    ],
  },
  { name: 'unused code', commands: [['knip', '--no-progress']] },
]
