/** What every FLUX endpoint of fal calls our basic inputs. */
export const fluxWords = {
  prompt: 'prompt',
  size: 'image_size',
  count: 'num_images',
  seed: 'seed',
  steps: 'num_inference_steps',
  format: 'output_format',
} as const
