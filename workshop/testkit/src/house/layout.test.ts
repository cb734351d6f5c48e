import { basename, dirname } from 'node:path'
import { describe, expect, it } from 'vitest'
import { houseFileExists, listHouseFiles, listPackages, readHouseFile, readManifest } from './house-files.ts'

const files = listHouseFiles()
const packages = listPackages()
const code = files.filter((path) => /\.(ts|tsx|mts|cts|js|mjs|cjs)$/.test(path))
const isTest = (path: string) => /\.test\.tsx?$|\/e2e\/|\/fixtures\//.test(path)
const isLayoutTest = (path: string) => path.startsWith('workshop/testkit/src/house/')

describe('files', () => {
  it('are at most 300 lines long, tests 500', () => {
    const tooLong = code
      .map((path) => ({ path, lines: readHouseFile(path).trimEnd().split('\n').length }))
      .filter(({ path, lines }) => lines > (isTest(path) ? 500 : 300))
    expect(tooLong).toEqual([])
  })

  it('lie at most three folders below src', () => {
    const tooDeep = code.filter((path) => {
      const [, below] = path.split('/src/')
      return below !== undefined && below.split('/').length > 4
    })
    expect(tooDeep).toEqual([])
  })

  it('have names that say what is inside', () => {
    const empty = /^(utils?|helpers?|manager|services?|data|shared|common|misc|lib|types|constants)$/i
    const meaningless = files.filter((path) =>
      path.split('/').some((part) => {
        const name = part.replace(/(\.test)?\.[a-z]+$/, '')
        return (
          empty.test(name) || /(^|[-_.])(utils?|helpers?|manager|service)$/i.test(name) || /V\d+$/.test(name)
        )
      }),
    )
    expect(meaningless).toEqual([])
  })

  it('have no server actions: the browser comes in by the contract, like everybody else', () => {
    const actions = code.filter(
      (path) => !isLayoutTest(path) && /^\s*['"]use server['"]/m.test(readHouseFile(path)),
    )
    expect(actions).toEqual([])
  })

  it('do not switch the checks off', () => {
    const silenced = code.filter(
      (path) =>
        !isLayoutTest(path) &&
        /@ts-(ignore|nocheck|expect-error)|(eslint|oxlint)-disable|knip-ignore/.test(readHouseFile(path)),
    )
    expect(silenced).toEqual([])
  })

  it('in the domain read neither a clock nor chance', () => {
    const impure = code.filter(
      (path) =>
        path.startsWith('domain/') &&
        !isTest(path) &&
        /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bperformance\.now\b/.test(readHouseFile(path)),
    )
    expect(impure).toEqual([])
  })

  it('import adapters in compose.ts only', () => {
    const adapters = packages
      .filter((path) => path.startsWith('adapters/'))
      .map((path) => readManifest(path).name)
    const importing = code.filter(
      (path) =>
        path.startsWith('apps/') &&
        basename(path) !== 'compose.ts' &&
        !isTest(path) &&
        adapters.some((name) => new RegExp(`['"]${name}(/|['"])`).test(readHouseFile(path))),
    )
    expect(importing).toEqual([])
  })
})

describe('packages', () => {
  it.each(packages)('%s has a README', (folder) => {
    expect(houseFileExists(`${folder}/README.md`)).toBe(true)
  })

  it.each(packages)('%s has a name after its folder and the licence of the whole', (folder) => {
    const { name, license } = readManifest(folder)
    expect({ name, license }).toEqual({ name: `@atelier/${basename(folder)}`, license: 'AGPL-3.0-only' })
  })

  it.each(['.', ...packages])('%s pins exact versions', (folder) => {
    const { dependencies, devDependencies, optionalDependencies } = readManifest(folder)
    const loose = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies }).filter(
      ([, version]) => !/^(workspace:\*|\d+\.\d+\.\d+(-[\w.]+)?)$/.test(version),
    )
    expect(loose).toEqual([])
  })

  it('say in one place which Node they need', () => {
    expect(readManifest('.').engines).toEqual({ node: '>=24.7' })
    expect(packages.filter((folder) => readManifest(folder).engines !== undefined)).toEqual([])
  })

  it('come from whichever registry the reader uses: the lockfile names none', () => {
    expect(readHouseFile('pnpm-lock.yaml').match(/https?:\/\/[^\s'"]+/g)).toBeNull()
  })
})

describe('rules', () => {
  const rule = /\[([A-Z]{2,}\d+)\]/g
  const rulesIn = (text: string) => [...text.matchAll(rule)].map(([, id]) => id ?? '')
  const titlesIn = (text: string) =>
    [
      ...text.matchAll(
        /\b(?:it|test|describe)(?:\.\w+)*(?:\((?:[^()]|\([^()]*\))*\))?\(\s*(['"`])((?:\\.|(?!\1).)*)\1/gs,
      ),
    ].map(([, , title]) => title ?? '')
  const declared = packages
    .filter((folder) => houseFileExists(`${folder}/SPEC.md`))
    .flatMap((folder) =>
      // A rule is declared where a line begins with it.
      [...readHouseFile(`${folder}/SPEC.md`).matchAll(/^[-*]?\s*\**\[([A-Z]{2,}\d+)\]/gm)].map(
        ([, id]) => id ?? '',
      ),
    )
  // Not only files named as tests: a suite that several adapters share has its titles in a file of its own.
  const tests = code.filter((path) => !isLayoutTest(path))
  const tested = new Set(tests.flatMap((path) => titlesIn(readHouseFile(path)).flatMap(rulesIn)))

  it('are declared once', () => {
    expect(declared.filter((id, index) => declared.indexOf(id) !== index)).toEqual([])
  })

  it('are each the title of a test', () => {
    expect(declared.filter((id) => !tested.has(id))).toEqual([])
  })

  it('in the title of a test are declared in a SPEC.md', () => {
    expect([...tested].filter((id) => !declared.includes(id))).toEqual([])
  })

  it('are kept in a SPEC.md beside the README of a package', () => {
    const stray = files.filter((path) => basename(path) === 'SPEC.md' && !packages.includes(dirname(path)))
    expect(stray).toEqual([])
  })
})
