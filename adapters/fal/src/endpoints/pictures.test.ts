import { expect, it } from 'vitest'
import { pictureOutput } from '../fixtures/fake-fal.ts'
import { deliver } from './deliver.ts'
import { endpointOf } from './endpoints.ts'

const hosts = ['v3b.fal.media']
const read = (body: unknown) => deliver(endpointOf('fal-ai/flux/dev'), body, hosts)

it('brings the files with their sizes and the seed', () => {
  expect(read(pictureOutput)).toEqual({
    ok: true,
    value: {
      files: [
        {
          url: 'https://v3b.fal.media/files/b/0a1b2c3d/one.jpg',
          width: 1024,
          height: 768,
          contentType: 'image/jpeg',
        },
        {
          url: 'https://v3b.fal.media/files/b/0a1b2c3d/two.jpg',
          width: 1024,
          height: 768,
          contentType: 'image/jpeg',
        },
      ],
      seed: 4_294_967_295,
    },
  })
})

it('drops the pictures that the safety check blacked out', () => {
  const reply = read({ ...pictureOutput, has_nsfw_concepts: [true, false] })
  expect(reply).toMatchObject({
    ok: true,
    value: { files: [{ url: 'https://v3b.fal.media/files/b/0a1b2c3d/two.jpg' }] },
  })
})

it('fails as refused when no picture passed the safety check', () => {
  const reply = read({ ...pictureOutput, has_nsfw_concepts: [true, true] })
  expect(reply).toMatchObject({
    ok: false,
    failure: { failure: { kind: 'rejected', type: 'content_policy_violation' } },
  })
})

it('fails when the model answered without a picture', () => {
  expect(read({ ...pictureOutput, images: [] })).toMatchObject({
    failure: { failure: { type: 'no_media_generated' } },
  })
})

it('takes an output that leaves out what may be left out', () => {
  const reply = read({ images: [{ url: 'https://v3b.fal.media/a.png', width: null }], seed: null })
  expect(reply).toEqual({ ok: true, value: { files: [{ url: 'https://v3b.fal.media/a.png' }] } })
})

it.each([
  ['another host', 'https://example.com/one.jpg'],
  ['no encryption', 'http://v3b.fal.media/one.jpg'],
  ['a data URI', 'data:image/png;base64,AAAA'],
])('does not trust a file with %s', (_, url) => {
  expect(read({ ...pictureOutput, images: [{ url }] })).toMatchObject({
    failure: { failure: { type: 'foreign_media_host' } },
  })
})

it('says so when it cannot read an output', () => {
  expect(read({ picture: 'none' })).toMatchObject({
    failure: { failure: { kind: 'unknown', type: 'unreadable_output' } },
  })
})
