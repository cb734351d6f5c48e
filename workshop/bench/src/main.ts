import { overhead } from './overhead/overhead.ts'

const benches: Readonly<Record<string, () => Promise<void>>> = { overhead }

const name = process.argv[2] ?? ''
const bench = Object.hasOwn(benches, name) ? benches[name] : undefined
if (!bench) {
  process.stderr.write(
    `./atelier bench <name>, where the name is one of: ${Object.keys(benches).join(', ')}\n`,
  )
  process.exit(1)
}
await bench()
