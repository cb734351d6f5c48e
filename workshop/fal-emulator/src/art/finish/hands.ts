/** How an endpoint holds the brush: the same prompt looks different from each of them. */
export interface Hand {
  /** 0 flat and graphic, 1 every octave of detail. */
  readonly detail: number
  /** Strength of the S-curve; 0 leaves tones as they are. */
  readonly contrast: number
  readonly saturation: number
  /** Light spilling over edges, 0 to 1. */
  readonly bloom: number
  /** Film grain in 8-bit steps. */
  readonly grain: number
  /** Darkening of the corners, 0 to 1. */
  readonly vignette: number
  /** Cool shadows against warm lights, 0 to 1: the cinema's look. */
  readonly split: number
  /** Out-of-focus lights and a soft background, 0 to 1. */
  readonly bokeh: number
  /** Visible strokes, 0 to 1. */
  readonly brush: number
  /** Tones gathered into few flat ones, 0 to 1. */
  readonly flat: number
  /** Edge contrast at full size, 0 to 1. */
  readonly crispness: number
}

const photographic: Hand = {
  detail: 0.8,
  contrast: 0.3,
  saturation: 1.02,
  bloom: 0.5,
  grain: 2.2,
  vignette: 0.28,
  split: 0.15,
  bokeh: 0,
  brush: 0,
  flat: 0,
  crispness: 0.25,
}

/** Endpoints with a hand of their own, most particular first: the first that the id contains is taken. */
const hands: readonly (readonly [part: string, hand: Hand])[] = [
  [
    'ultra',
    {
      ...photographic,
      detail: 1,
      contrast: 0.42,
      saturation: 1.1,
      bloom: 0.6,
      grain: 1.6,
      split: 0.2,
      crispness: 0.4,
    },
  ],
  [
    'photo-flux',
    { ...photographic, contrast: 0.16, saturation: 0.9, bloom: 0.6, grain: 3.2, vignette: 0.36, bokeh: 1 },
  ],
  [
    'juggernaut-flux/lightning',
    {
      ...photographic,
      detail: 0.55,
      flat: 0.3,
      contrast: 0.75,
      saturation: 1.06,
      bloom: 0.35,
      grain: 1.4,
      vignette: 0.38,
      split: 0.65,
      crispness: 0.55,
    },
  ],
  [
    'juggernaut',
    {
      ...photographic,
      detail: 0.9,
      contrast: 0.85,
      saturation: 0.98,
      bloom: 0.65,
      grain: 2.8,
      vignette: 0.46,
      split: 1,
      crispness: 0.35,
    },
  ],
  [
    'schnell',
    {
      ...photographic,
      detail: 0.3,
      flat: 0.7,
      contrast: 0.36,
      saturation: 1.2,
      bloom: 0.12,
      grain: 0.5,
      vignette: 0.08,
      split: 0,
      crispness: 0.7,
    },
  ],
  [
    'lora',
    {
      ...photographic,
      detail: 0.6,
      contrast: 0.3,
      saturation: 1.14,
      bloom: 0.3,
      grain: 1.8,
      vignette: 0.18,
      split: 0.3,
      brush: 0.45,
      flat: 0,
    },
  ],
  [
    'sdxl',
    {
      ...photographic,
      detail: 0.65,
      contrast: 0.42,
      saturation: 1.18,
      bloom: 0.35,
      grain: 0.9,
      vignette: 0.3,
      split: 0.1,
      brush: 0.75,
      crispness: 0.2,
    },
  ],
]

/** The hand of an endpoint; one never met before photographs in soft light. */
export function handOf(endpoint: string): Hand {
  return hands.find(([part]) => endpoint.includes(part))?.[1] ?? photographic
}
