// The laws of ARCHITECTURE.md: which room may import which. `./atelier lint` fails on every breach.
const floors = {
  domain: ['kernel', 'graph', 'catalog', 'runs', 'credits', 'assets'],
  application: ['usecases', 'contract'],
  adapters: ['db', 'storage', 'media', 'system', 'egress', 'fal', 'text', 'payments', 'mail', 'auth'],
  workshop: ['fal-emulator', 'payments-emulator', 'testkit', 'bench'],
}
const floorOf = (name) => Object.keys(floors).find((floor) => floors[floor].includes(name))
const room = (...names) => `^(${names.map((name) => `${floorOf(name)}/${name}`).join('|')})/`
const ours = '^(domain|application|adapters|workshop|apps)/'
const tests = '\\.test\\.tsx?$'

/** A room imports itself and the named rooms; its tests may use the workshop as well. */
const only = (name, from, ...to) => {
  const allowed = [from, ...(to.length > 0 ? [room(...to)] : [])]
  return [
    { name, severity: 'error', from: { path: from, pathNot: tests }, to: { path: ours, pathNot: allowed } },
    {
      name: `${name}-tests`,
      severity: 'error',
      from: { path: `${from}.*${tests}` },
      to: { path: ours, pathNot: [...allowed, '^workshop/'] },
    },
  ]
}

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-dangling',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^cloudflare:' },
    },
    ...only('kernel-stands-alone', room('kernel')),
    ...only('graph', room('graph'), 'kernel'),
    ...only('catalog', room('catalog'), 'kernel', 'graph'),
    ...only('runs', room('runs'), 'kernel', 'graph', 'catalog'),
    ...only('credits', room('credits'), 'kernel'),
    ...only('assets', room('assets'), 'kernel'),
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: '^domain/', pathNot: tests },
      to: { pathNot: ['^domain/', 'node_modules/zod/'] },
    },
    ...only('usecases-see-the-domain', room('usecases'), ...floors.domain),
    ...only('contract-sees-the-domain', room('contract'), ...floors.domain),
    ...floors.adapters.flatMap((name) =>
      only(`${name}-is-an-edge`, room(name), ...floors.domain, 'usecases'),
    ),
    {
      name: 'emulators-are-strangers',
      severity: 'error',
      from: { path: room('fal-emulator', 'payments-emulator') },
      to: { path: ours, pathNot: room('fal-emulator', 'payments-emulator', 'kernel', 'catalog') },
    },
    ...only('cli-is-a-customer', '^apps/cli/', 'kernel', 'contract'),
    ...only('launcher-starts-processes', '^apps/launcher/', 'kernel'),
    {
      name: 'apps-are-strangers',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'ui-knows-no-domain',
      severity: 'error',
      from: { path: '^apps/web/components/ui/' },
      to: { path: ours, pathNot: '^apps/web/components/ui/' },
    },
    {
      name: 'features-through-the-door',
      severity: 'error',
      from: { path: '^apps/web/features/([^/]+)/' },
      to: {
        path: '^apps/web/features/',
        pathNot: ['^apps/web/features/$1/', '^apps/web/features/[^/]+/(index|server)\\.tsx?$'],
      },
    },
    {
      name: 'adapters-meet-in-compose',
      severity: 'error',
      from: { path: '^apps/', pathNot: ['/compose\\.ts$', tests] },
      to: { path: room(...floors.adapters) },
    },
    {
      name: 'workshop-never-ships',
      severity: 'error',
      from: { path: '^(apps|domain|application|adapters)/', pathNot: [tests, '^apps/web/e2e/'] },
      to: { path: '^workshop/' },
    },
  ],
  options: {
    parser: 'tsc',
    tsPreCompilationDeps: true,
    // Knows the alias @/ of the web application; elsewhere imports are by file or by package.
    tsConfig: { fileName: 'apps/web/tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/\\.next/|next-env\\.d\\.ts' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
}
