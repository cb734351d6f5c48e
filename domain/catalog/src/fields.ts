/** Where a form shows a field: at once, with the LoRAs, or folded away. */
export type FieldGroup = 'basic' | 'lora' | 'advanced'

interface FieldFace {
  readonly label: string
  readonly group: FieldGroup
  /** One sentence for the person who sets it: what it does and which way to turn it. */
  readonly advice?: string
}

/** Words. `rows` above 1 asks for a text area. */
export interface TextField extends FieldFace {
  readonly kind: 'text'
  readonly required: boolean
  readonly maxLength: number
  readonly rows: number
}

/** A number within bounds, in steps. `unit` is what it counts, as a person reads it. */
export interface NumberField extends FieldFace {
  readonly kind: 'number'
  readonly min: number
  readonly max: number
  readonly step: number
  readonly initial: number
  readonly unit?: string
}

export interface ChoiceField extends FieldFace {
  readonly kind: 'choice'
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly initial: string
}

export interface ToggleField extends FieldFace {
  readonly kind: 'toggle'
  readonly initial: boolean
}

/** Left out, the provider draws one; the result always names the seed that was used. */
export interface SeedField extends FieldFace {
  readonly kind: 'seed'
  readonly max: number
}

export interface SizePreset {
  readonly value: string
  readonly label: string
  /** Pixels; the picture has this size. */
  readonly width: number
  readonly height: number
}

/** A preset's name, or `{ width, height }` in pixels where the model takes free sizes. */
export interface SizeField extends FieldFace {
  readonly kind: 'size'
  readonly presets: readonly SizePreset[]
  readonly initial: string
  readonly free?: { readonly min: number; readonly max: number; readonly multipleOf: number }
}

/** An image of the workspace, by its asset id. */
export interface ImageField extends FieldFace {
  readonly kind: 'image'
  readonly required: boolean
}

/** Weights merged into the base model: each an https URL of a file with its strength. */
export interface LorasField extends FieldFace {
  readonly kind: 'loras'
  readonly most: number
  readonly scale: { readonly min: number; readonly max: number; readonly initial: number }
}

/** One input of a model, as data: the form, the validation and the API's schema are all drawn from it. */
export type Field =
  | TextField
  | NumberField
  | ChoiceField
  | ToggleField
  | SeedField
  | SizeField
  | ImageField
  | LorasField
export type Fields = Readonly<Record<string, Field>>
