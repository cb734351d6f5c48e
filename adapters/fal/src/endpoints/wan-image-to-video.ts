import { defineEndpoint } from './define-endpoint.ts'
import { deliverVideo, VideoReply } from './video.ts'

export const wanImageToVideo = defineEndpoint({
  endpoint: 'fal-ai/wan/v2.2-a14b/image-to-video',
  toRequest: {
    image: { file: 'image_url' },
    prompt: 'prompt',
    resolution: 'resolution',
    aspectRatio: 'aspect_ratio',
    frames: 'num_frames',
    seed: 'seed',
    endImage: { file: 'end_image_url' },
    negativePrompt: 'negative_prompt',
    framesPerSecond: 'frames_per_second',
    steps: 'num_inference_steps',
    guidance: 'guidance_scale',
    guidance2: 'guidance_scale_2',
    shift: 'shift',
    interpolation: 'interpolator_model',
    interpolatedFrames: 'num_interpolated_frames',
    expandPrompt: 'enable_prompt_expansion',
    quality: 'video_quality',
    acceleration: 'acceleration',
  },
  reply: VideoReply,
  toDelivery: deliverVideo,
})
