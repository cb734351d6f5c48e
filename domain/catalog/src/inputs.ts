import type {
  ChoiceField,
  Field,
  FieldGroup,
  ImageField,
  LorasField,
  NumberField,
  SeedField,
  SizeField,
  SizePreset,
  TextField,
  ToggleField,
} from './fields.ts'

const sizes: readonly SizePreset[] = [
  { value: 'square_hd', label: '1:1', width: 1024, height: 1024 },
  { value: 'landscape_4_3', label: '4:3', width: 1024, height: 768 },
  { value: 'landscape_16_9', label: '16:9', width: 1024, height: 576 },
  { value: 'portrait_4_3', label: '3:4', width: 768, height: 1024 },
  { value: 'portrait_16_9', label: '9:16', width: 576, height: 1024 },
  { value: 'square', label: '1:1 small', width: 512, height: 512 },
]

export const prompt = (): TextField => ({
  kind: 'text',
  label: 'Prompt',
  group: 'basic',
  required: true,
  maxLength: 5000,
  rows: 5,
})

export const negativePrompt = (): TextField => ({
  kind: 'text',
  label: 'Negative prompt',
  group: 'advanced',
  required: false,
  maxLength: 2000,
  rows: 2,
  advice: 'What the picture should not show.',
})

/** fal's named sizes, or a free size of 256 to 1536 pixels a side in multiples of 16. */
export const imageSize = (initial: string): SizeField => ({
  kind: 'size',
  label: 'Size',
  group: 'basic',
  presets: sizes,
  initial,
  free: { min: 256, max: 1536, multipleOf: 16 },
})

export const count = (): NumberField => ({
  kind: 'number',
  label: 'Images',
  group: 'basic',
  min: 1,
  max: 4,
  step: 1,
  initial: 1,
})

export const seed = (): SeedField => ({
  kind: 'seed',
  label: 'Seed',
  group: 'basic',
  max: 4_294_967_295,
  advice: 'The same seed with the same settings gives the same picture.',
})

export const steps = (initial: number, max: number): NumberField => ({
  kind: 'number',
  label: 'Steps',
  group: 'advanced',
  min: 1,
  max,
  step: 1,
  initial,
  advice: 'More steps, more detail and a longer wait.',
})

export const guidance = (bounds: { initial: number; min: number; max: number }): NumberField => ({
  kind: 'number',
  label: 'Guidance',
  group: 'advanced',
  step: 0.1,
  ...bounds,
  advice: 'How closely the picture follows the prompt. High values look harsh.',
})

export const format = (initial: 'jpeg' | 'png'): ChoiceField => ({
  kind: 'choice',
  label: 'File format',
  group: 'advanced',
  initial,
  options: [
    { value: 'jpeg', label: 'JPEG' },
    { value: 'png', label: 'PNG' },
  ],
})

export const loras = (): LorasField => ({
  kind: 'loras',
  label: 'LoRAs',
  group: 'lora',
  most: 5,
  scale: { min: 0, max: 4, initial: 1 },
  advice: 'An https link to a .safetensors file trained for this model.',
})

export const image = (label: string, required: boolean, group: FieldGroup = 'basic'): ImageField => ({
  kind: 'image',
  label,
  group,
  required,
})

export const toggle = (label: string, initial: boolean, advice: string): ToggleField => ({
  kind: 'toggle',
  label,
  group: 'advanced',
  initial,
  advice,
})

/** A choice whose labels are its values with a capital letter. */
export const choice = (
  label: string,
  values: readonly string[],
  face: { initial: string; group?: FieldGroup; advice?: string },
): ChoiceField => ({
  kind: 'choice',
  label,
  group: face.group ?? 'advanced',
  initial: face.initial,
  options: values.map((value) => ({ value, label: value.charAt(0).toUpperCase() + value.slice(1) })),
  ...(face.advice === undefined ? {} : { advice: face.advice }),
})

export const number = (
  label: string,
  bounds: { initial: number; min: number; max: number; step: number },
  face: Partial<Pick<NumberField, 'group' | 'advice' | 'unit'>> = {},
): NumberField => ({
  kind: 'number',
  label,
  group: 'advanced',
  ...bounds,
  ...face,
})

/** What every FLUX text-to-image card starts with. */
export const fluxBasics = (settings: {
  steps: number
  mostSteps: number
  format: 'jpeg' | 'png'
}): Record<string, Field> => ({
  prompt: prompt(),
  size: imageSize('landscape_4_3'),
  count: count(),
  seed: seed(),
  steps: steps(settings.steps, settings.mostSteps),
  format: format(settings.format),
})
