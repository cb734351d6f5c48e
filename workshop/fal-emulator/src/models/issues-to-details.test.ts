import { expect, it } from 'vitest'
import { fluxDev } from './flux-dev.ts'
import { fluxProUltra } from './flux-pro-ultra.ts'

const valid = { prompt: 'a fox' }

it.each([
  [{ ...valid, num_images: 0 }, 'greater_than_equal', { ge: 1 }],
  [{ ...valid, num_images: 5 }, 'less_than_equal', { le: 4 }],
  [{ ...valid, image_size: { width: 0, height: 512 } }, 'greater_than', { gt: 0 }],
  [{ ...valid, output_format: 'gif' }, 'one_of', { expected: ['jpeg', 'png'] }],
])('names what is wrong with %j by type and context', (input, type, ctx) => {
  expect(fluxDev.check(input)).toMatchObject([{ type, ctx, url: `https://docs.fal.ai/errors#${type}` }])
})

it.each([
  [{ ...valid, seed: 1.5 }, 'int_type', ['body', 'seed']],
  [{ ...valid, guidance_scale: '3' }, 'float_type', ['body', 'guidance_scale']],
  [{ prompt: 4 }, 'string_type', ['body', 'prompt']],
  [{ ...valid, image_size: { width: 1.5, height: 512 } }, 'int_type', ['body', 'image_size', 'width']],
])('says where %j is wrong', (input, type, loc) => {
  expect(fluxDev.check(input)).toMatchObject([{ type, loc }])
})

it('finds nothing wrong with unknown fields and null where fal allows it', () => {
  expect(fluxDev.check({ ...valid, seed: null, whatever: 1 })).toEqual([])
  expect(fluxProUltra.check({ ...valid, image_url: null })).toEqual([])
})

it('refuses a safety tolerance that is a number: fal takes it as text', () => {
  expect(fluxProUltra.check({ ...valid, safety_tolerance: 2 })).toMatchObject([{ type: 'one_of' }])
})
