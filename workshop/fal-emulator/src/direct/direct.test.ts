import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { beginTrial, type Trial } from '../trial/begin-trial.ts'
import { Pictures } from '../trial/submitted.ts'

const dev = 'fal-ai/flux/dev'
let trial: Trial
beforeAll(async () => {
  trial = await beginTrial()
})
afterAll(() => trial.end())

const post = (path: string, json: unknown) => trial.call('fal.run', path, { method: 'POST', json })

function eventsIn(text: string) {
  const Event = z.looseObject({ type: z.string().optional() })
  return text
    .split('\n\n')
    .filter(Boolean)
    .map((each) => Event.parse(JSON.parse(each.replace('data: ', ''))))
}

it('answers a direct run in the same connection', async () => {
  const reply = await post(`/${dev}`, { prompt: 'a fox', seed: 1 })
  expect(Pictures.parse(reply.body)).toMatchObject({ seed: 1, prompt: 'a fox' })
  expect(reply.headers.get('x-fal-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  expect(reply.headers.get('x-fal-billable-units')).toBe('1')
})

it('refuses a bad input of a direct run at once', async () => {
  expect(await post(`/${dev}`, {})).toMatchObject({
    status: 422,
    body: { detail: [{ loc: ['body', 'prompt'] }] },
  })
  expect(await post(`/${dev}/stream`, {})).toMatchObject({ status: 422 })
})

it('streams the output as the last event', async () => {
  const reply = await post(`/${dev}/stream`, { prompt: 'a fox' })
  expect(reply.headers.get('content-type')).toContain('text/event-stream')
  expect(Pictures.parse(eventsIn(reply.text).at(-1)).prompt).toBe('a fox')
})

const nodes = {
  input: { id: 'input', type: 'input', depends: [], input: { prompt: '' } },
  output: {
    id: 'output',
    type: 'display',
    depends: [],
    fields: { video: '$film.video.url', all: ['$still/one.seed'] },
  },
  film: {
    id: 'film',
    type: 'run',
    app: 'fal-ai/wan/v2.2-a14b/image-to-video',
    depends: [],
    input: { prompt: 'it runs', image_url: '$still/one.images.0.url' },
  },
  'still/one': {
    id: 'still/one',
    type: 'run',
    app: dev,
    depends: ['input'],
    input: { prompt: '$input.prompt', seed: 4 },
  },
}

it('runs a map of nodes in the order of their references and tells of each', async () => {
  const reply = await post('/workflows/execute/stream', { input: { prompt: 'a fox' }, workflow: nodes })
  const events = eventsIn(reply.text)
  expect(events.map(({ type, node_id: id }) => [type, id])).toEqual([
    ['submit', 'still/one'],
    ['completion', 'still/one'],
    ['submit', 'film'],
    ['completion', 'film'],
    ['output', undefined],
  ])
  expect(events[0]).toMatchObject({ app_id: dev })
  const Output = z.object({
    output: z.object({ video: z.string().endsWith('.mp4'), all: z.tuple([z.literal(4)]) }),
  })
  expect(Output.safeParse(events[4]).success).toBe(true)
})

it('tells which node failed and how', async () => {
  const workflow = { only: { type: 'run', app: dev, input: { prompt: '$input.prompt', num_images: 99 } } }
  const reply = await post('/workflows/execute/stream', { input: { prompt: 'a fox' }, workflow })
  expect(eventsIn(reply.text).at(-1)).toMatchObject({
    type: 'error',
    node_id: 'only',
    error: { status: 422, body: { detail: [{ type: 'less_than_equal' }] } },
  })
})
