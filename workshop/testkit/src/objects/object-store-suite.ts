import { createHash, randomBytes } from 'node:crypto'
import { ObjectKey } from '@atelier/assets'
import type { ObjectStore } from '@atelier/usecases'
import { describe, expect, it } from 'vitest'

async function* chunked(bytes: Uint8Array, size: number): AsyncIterable<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size)
}

async function read(stream: ReadableStream<Uint8Array> | undefined): Promise<Buffer> {
  return Buffer.from(await new Response(stream).arrayBuffer())
}

async function stage(store: ObjectStore, bytes: Uint8Array, limit = 1_000_000) {
  const staged = await store.stage(chunked(bytes, 1000), { bytes: limit })
  if (!staged.ok) throw new Error(staged.failure.code)
  return staged.value
}

/** What every object store must do; run on each driver. */
export function objectStoreSuite(name: string, open: () => ObjectStore): void {
  describe(`an object store: ${name}`, () => {
    it('keeps bytes under their hash and gives them back', async () => {
      const store = open()
      const bytes = randomBytes(12_345)
      const object = await store.keep(await stage(store, bytes), 'image/png')
      expect(object.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
      expect(object.key).toBe(`${object.sha256}.png`)
      expect(object.bytes).toBe(12_345)
      expect((await read((await store.open(object.key))?.stream)).equals(bytes)).toBe(true)
    })

    it('keeps the same bytes once, however often they come', async () => {
      const store = open()
      const bytes = randomBytes(100)
      const staged = await Promise.all([stage(store, bytes), stage(store, bytes), stage(store, bytes)])
      const objects = await Promise.all(staged.map((file) => store.keep(file, 'image/jpeg')))
      expect(new Set(objects.map(({ key }) => key)).size).toBe(1)
      const [object] = objects
      const opened = object && (await store.open(object.key))
      expect((await read(opened?.stream)).equals(bytes)).toBe(true)
    })

    it.each([
      [{ first: 0, last: 9 }, 0, 10],
      [{ first: 90, last: 500 }, 90, 100],
      [{ first: 50, last: 50 }, 50, 51],
      [{ first: 100, last: 200 }, 100, 100],
    ])('opens the bytes %o', async (range, start, end) => {
      const store = open()
      const bytes = randomBytes(100)
      const { key } = await store.keep(await stage(store, bytes), 'video/mp4')
      const opened = await store.open(key, { range })
      expect(opened?.size).toBe(100)
      expect((await read(opened?.stream)).equals(bytes.subarray(start, end))).toBe(true)
    })

    it('knows the size of an object without opening it, and of no other', async () => {
      const store = open()
      const { key } = await store.keep(await stage(store, randomBytes(321)), 'image/webp')
      expect(await store.sizeOf(key)).toBe(321)
      expect(await store.sizeOf(ObjectKey.parse(`${'0'.repeat(64)}.png`))).toBeNull()
    })

    it('ends the reading of whoever has left', async () => {
      const store = open()
      const { key } = await store.keep(await stage(store, randomBytes(900_000)), 'video/mp4')
      const leaving = new AbortController()
      const opened = await store.open(key, { signal: leaving.signal })
      leaving.abort()
      const bytes = await read(opened?.stream).catch(() => null)
      expect(bytes === null || bytes.length < 900_000).toBe(true)
    })

    it('refuses what is larger than allowed, and keeps nothing of it', async () => {
      const store = open()
      const staged = await store.stage(chunked(randomBytes(5000), 1000), { bytes: 4999 })
      expect(staged).toMatchObject({ ok: false, failure: { code: 'objects/too-large', limit: 4999 } })
    })

    it('passes on what a broken source throws, and keeps nothing of it', async () => {
      const store = open()
      async function* broken(): AsyncIterable<Uint8Array> {
        yield randomBytes(10)
        throw new Error('cut off')
      }
      await expect(store.stage(broken(), { bytes: 100 })).rejects.toThrow('cut off')
    })

    it('has nothing under a name that was never kept', async () => {
      expect(await open().open(ObjectKey.parse(`${'0'.repeat(64)}.png`))).toBeNull()
    })

    it('opens a link to its own object only, and not to one with a changed end or signature', async () => {
      const store = open()
      const key = ObjectKey.parse(`${'a'.repeat(64)}.png`)
      const other = ObjectKey.parse(`${'b'.repeat(64)}.png`)
      const query = new URL(store.link(key), 'http://x').searchParams
      expect(store.allows(key, query)).toBe(true)
      expect(store.allows(other, query)).toBe(false)
      expect(
        store.allows(
          key,
          new URLSearchParams({ e: String(Number(query.get('e')) + 1), s: query.get('s') ?? '' }),
        ),
      ).toBe(false)
      expect(store.allows(key, new URLSearchParams({ e: query.get('e') ?? '', s: 'AAAA' }))).toBe(false)
      expect(store.allows(key, new URLSearchParams())).toBe(false)
    })
  })
}
