import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { beginTrial, type Trial } from '../trial/begin-trial.ts'
import { Pictures, result } from '../trial/submitted.ts'
import { models } from './models.ts'

let trial: Trial
beforeAll(async () => {
  trial = await beginTrial({ runMilliseconds: 0 })
})
afterAll(() => trial.end())

const pictureModels = [...models.values()].filter(({ category }) => category === 'text-to-image')

it.each(pictureModels.map(({ endpoint }) => endpoint))('%s needs a prompt and no more', async (endpoint) => {
  const reply = await result(trial, endpoint, { prompt: 'a fox in the snow' })
  const { images, seed } = Pictures.parse(reply.body)
  const [image] = images
  const file = await fetch(image?.url ?? '')
  expect(reply.status).toBe(200)
  expect(seed).toBeGreaterThanOrEqual(0)
  expect(file.headers.get('content-type')).toBe(image?.content_type)
  expect(image?.url).toMatch(/\/__host\/v3b\.fal\.media\/files\/b\/[0-9a-f]{8}\/[0-9a-f]+\.(jpg|png)$/)
  expect(await result(trial, endpoint, {})).toMatchObject({
    status: 422,
    body: { detail: [{ type: 'missing' }] },
  })
})

it.each([
  ['fal-ai/flux/dev', { image_size: 'portrait_16_9' }, 576, 1024, '1'],
  ['fal-ai/flux/schnell', { image_size: { width: 1200, height: 1000 } }, 1200, 1000, '2'],
  ['fal-ai/flux-lora', { image_size: 'square', num_images: 3 }, 512, 512, '3'],
  ['rundiffusion-fal/juggernaut-flux/pro', { image_size: 'square_hd' }, 1024, 1024, '2'],
  ['fal-ai/flux-pro/v1.1-ultra', { aspect_ratio: '1:1', num_images: 2 }, 2048, 2048, '2'],
  ['fal-ai/flux-pro/v1.1-ultra', { aspect_ratio: '5:4' }, 2304, 1824, '1'],
  ['fal-ai/fast-sdxl', { image_size: 'square', num_inference_steps: 10 }, 512, 512, '0.131072'],
])('%s draws %j at %d by %d pixels and bills %s units', async (endpoint, input, ...expected) => {
  const [width, height, units] = expected
  const reply = await result(trial, endpoint, { prompt: 'a fox', ...input })
  const { images } = Pictures.parse(reply.body)
  expect(images[0]).toMatchObject({ width, height })
  expect(reply.headers.get('x-fal-billable-units')).toBe(units)
})

it('echoes a given seed, even 0, and draws another without one', async () => {
  const seedOf = async (input: object) =>
    Pictures.parse(
      (await result(trial, 'fal-ai/flux/dev', { prompt: 'a fox', image_size: 'square', ...input })).body,
    ).seed
  expect(await seedOf({ seed: 0 })).toBe(0)
  expect(await seedOf({})).not.toBe(await seedOf({}))
})

it('makes as many pictures as asked, each from its own seed, in the asked format', async () => {
  const input = { prompt: 'a fox', num_images: 4, output_format: 'png', image_size: 'square', seed: 3 }
  const { images, has_nsfw_concepts: flags } = Pictures.parse(
    (await result(trial, 'fal-ai/flux/dev', input)).body,
  )
  const bytes = await Promise.all(
    images.map(async ({ url }) => Buffer.from(await (await fetch(url)).arrayBuffer())),
  )
  expect(new Set(bytes.map((each) => each.toString('base64'))).size).toBe(4)
  expect(bytes.every((each) => each.subarray(1, 4).toString() === 'PNG')).toBe(true)
  expect(flags).toEqual([false, false, false, false])
})

it('returns data URIs with sync_mode', async () => {
  const reply = await result(trial, 'fal-ai/flux/dev', {
    prompt: 'a fox',
    sync_mode: true,
    image_size: 'square',
  })
  expect(Pictures.parse(reply.body).images[0]?.url).toMatch(/^data:image\/jpeg;base64,\/9j\//)
})

it('refuses a picture that would not fit into memory', async () => {
  const reply = await result(trial, 'fal-ai/flux/dev', {
    prompt: 'a fox',
    image_size: { width: 9000, height: 9000 },
  })
  expect(reply).toMatchObject({ status: 422, body: { detail: [{ type: 'image_too_large' }] } })
})

const wan = 'fal-ai/wan/v2.2-a14b/image-to-video'
const Video = z.object({
  video: z.object({ url: z.string(), content_type: z.literal('video/mp4') }),
  seed: z.int(),
})

async function somePicture(): Promise<string> {
  const drawn = await result(trial, 'fal-ai/flux/schnell', { prompt: 'a fox', image_size: 'landscape_16_9' })
  return Pictures.parse(drawn.body).images[0]?.url ?? ''
}

it.each([
  [{}, { width: 1280, height: 720, frames: 161, framesPerSecond: 32 }, '5.0625'],
  [
    { resolution: '480p', aspect_ratio: '1:1', num_frames: 17, interpolator_model: 'none' },
    { width: 640, height: 640, frames: 17, framesPerSecond: 16 },
    '0.53125',
  ],
  [
    { adjust_fps_for_interpolation: false, aspect_ratio: '9:16' },
    { width: 720, height: 1280, frames: 161, framesPerSecond: 16 },
    '5.0625',
  ],
])('makes a video of a picture with %j', async (input, made, units) => {
  const reply = await result(trial, wan, {
    image_url: await somePicture(),
    prompt: 'it runs',
    seed: 5,
    ...input,
  })
  const { video, seed } = Video.parse(reply.body)
  expect(await (await fetch(video.url)).json()).toMatchObject({ ...made, seed: 5 })
  expect(seed).toBe(5)
  expect(reply.headers.get('x-fal-billable-units')).toBe(units)
})

it('takes the first frame of a video as a data URI too', async () => {
  const picture = await fetch(await somePicture())
  const uri = `data:image/jpeg;base64,${Buffer.from(await picture.arrayBuffer()).toString('base64')}`
  expect(await result(trial, wan, { image_url: uri, prompt: 'it runs' })).toMatchObject({ status: 200 })
})

it.each([
  ['file_download_error', () => trial.at('v3b.fal.media', '/files/b/00000000/none.jpg')],
  ['image_load_error', () => 'data:text/plain,hello'],
])('fails with %s when the picture of a video cannot be used', async (type, url) => {
  const reply = await result(trial, wan, { image_url: url(), prompt: 'it runs' })
  expect(reply).toMatchObject({ status: 422, body: { detail: [{ loc: ['body', 'image_url'], type }] } })
})
