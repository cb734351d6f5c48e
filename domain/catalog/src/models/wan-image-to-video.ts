import { credits, dollars } from '@atelier/kernel'
import { defineModel } from '../card.ts'
import { choice, guidance, image, negativePrompt, number, prompt, seed, steps, toggle } from '../inputs.ts'

const seconds = {
  per: 'video-second',
  resolution: 'resolution',
  frames: 'frames',
  framesPerSecond: 16,
} as const

/** WAN 2.2: a picture begins to move. */
export const wanImageToVideo = defineModel({
  id: 'fal-ai/wan/v2.2-a14b/image-to-video',
  name: 'WAN 2.2 image to video',
  summary: 'Sets a picture in motion for one to ten seconds, as the prompt describes.',
  task: 'image-to-video',
  output: 'video',
  fields: {
    image: image('Image', true),
    prompt: prompt(),
    resolution: choice('Resolution', ['480p', '580p', '720p'], { initial: '720p', group: 'basic' }),
    aspectRatio: choice('Shape', ['auto', '16:9', '9:16', '1:1'], { initial: 'auto', group: 'basic' }),
    frames: number(
      'Length',
      { initial: 81, min: 17, max: 161, step: 1 },
      { group: 'basic', unit: 'frames', advice: '16 frames are one second of motion.' },
    ),
    seed: seed(),
    endImage: image('Last image', false, 'advanced'),
    negativePrompt: negativePrompt(),
    framesPerSecond: number('Frames per second', { initial: 16, min: 4, max: 60, step: 1 }),
    steps: steps(27, 40),
    guidance: guidance({ initial: 3.5, min: 1, max: 10 }),
    guidance2: { ...guidance({ initial: 4, min: 1, max: 10 }), label: 'Guidance, fine' },
    shift: number('Shift', { initial: 5, min: 1, max: 10, step: 0.1 }),
    interpolation: choice('Interpolation', ['none', 'film', 'rife'], {
      initial: 'film',
      advice: 'Draws frames in between for smoother motion.',
    }),
    interpolatedFrames: number('Frames in between', { initial: 1, min: 0, max: 4, step: 1 }),
    expandPrompt: toggle('Expand prompt', false, 'Lets the model add detail to a short prompt.'),
    quality: choice('Video quality', ['low', 'medium', 'high', 'maximum'], { initial: 'high' }),
    acceleration: choice('Acceleration', ['none', 'regular'], { initial: 'regular' }),
  },
  // Video has its own price: at 20 credits for five seconds of 720p, a credit stands for about two cents of provider cost.
  price: { ...seconds, amounts: { '480p': credits(2), '580p': credits(3), '720p': credits(4) } },
  cost: {
    rate: { ...seconds, amounts: { '480p': dollars(0.04), '580p': dollars(0.06), '720p': dollars(0.08) } },
    source: 'fal.ai llms.txt of the model: seconds counted at 16 frames',
    asOf: '2026-11-21',
  },
  typicalSeconds: 60,
  deadlineSeconds: 1800,
})
