import { expect, it } from 'vitest'
import { pictureOutput } from '../fixtures/fake-fal.ts'
import { webhookBody } from '../fixtures/fake-signer.ts'
import { readReport } from './read-report.ts'

const hosts = ['v3b.fal.media']
const read = (message: object) =>
  readReport(webhookBody({ request_id: 'r', gateway_request_id: 'r', ...message }), 'r', hosts)
const failed = (detail: unknown) =>
  read({ status: 'ERROR', error: 'Invalid status code: 422', payload: { detail } })

it('reads pictures', () => {
  expect(read({ status: 'OK', payload: pictureOutput })).toMatchObject({
    type: 'delivered',
    delivery: { files: [{}, {}] },
  })
})

it('reads a video', () => {
  const video = {
    url: 'https://v3b.fal.media/files/b/0a1b2c3d/film.mp4',
    content_type: 'video/mp4',
    file_size: 4242,
  }
  expect(read({ status: 'OK', payload: { video, seed: 0, prompt: 'it moves' } })).toEqual({
    type: 'delivered',
    delivery: { files: [{ url: video.url, contentType: 'video/mp4' }], seed: 0 },
  })
})

it('reads a failure with its fields in our names', () => {
  expect(
    failed([
      {
        loc: ['body', 'image_url'],
        msg: '',
        type: 'image_too_small',
        ctx: { min_width: 300, min_height: 300 },
      },
    ]),
  ).toEqual({
    type: 'failed',
    failure: {
      kind: 'rejected',
      type: 'image_too_small',
      message: 'The image is too small: at least 300 × 300 pixels. Use a larger one. Nothing was charged.',
      fields: [
        { path: 'image', message: 'The image is too small: at least 300 × 300 pixels. Use a larger one.' },
      ],
    },
  })
})

it('fails when every picture was blacked out', () => {
  expect(
    read({ status: 'OK', payload: { ...pictureOutput, has_nsfw_concepts: [true, true] } }),
  ).toMatchObject({
    type: 'failed',
    failure: { type: 'content_policy_violation' },
  })
})

it.each([
  [
    'a payload that could not be written as JSON',
    { status: 'OK', payload: null, payload_error: 'Response payload is not JSON serializable' },
  ],
  ['a failure without details', { status: 'ERROR', payload: null }],
  ['a failure with a bare text', { status: 'ERROR', payload: { detail: 'Internal Server Error' } }],
  ['a cancelled request', { status: 'ERROR', payload: { detail: 'x', error_type: 'client_cancelled' } }],
  ['an output of no known form', { status: 'OK', payload: { picture: 1 } }],
  [
    'a file that lies elsewhere',
    { status: 'OK', payload: { images: [{ url: 'https://example.com/a.png' }] } },
  ],
  ['a status of no known kind', { status: 'MAYBE', payload: {} }],
])('asks for %s to be looked up', (_, message) => {
  expect(read(message)).toEqual({ type: 'unreadable' })
})

it('asks for a failure to be looked up when its field depends on the model', () => {
  expect(failed([{ loc: ['body', 'aspect_ratio'], msg: '', type: 'one_of' }])).toEqual({ type: 'unreadable' })
})

it('asks for what is no JSON to be looked up', () => {
  expect(readReport(new TextEncoder().encode('<html>'), 'r', hosts)).toEqual({ type: 'unreadable' })
})

it('knows a body that names another request', () => {
  expect(
    readReport(webhookBody({ request_id: 'other', status: 'OK', payload: pictureOutput }), 'r', hosts),
  ).toBeNull()
})
