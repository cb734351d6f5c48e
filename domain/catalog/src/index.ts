export type { ModelCard, ProviderCost, Task } from './card.ts'
export type {
  ChoiceField,
  Field,
  FieldGroup,
  Fields,
  ImageField,
  LorasField,
  NumberField,
  SeedField,
  SizeField,
  SizePreset,
  TextField,
  ToggleField,
} from './fields.ts'
export type { InputValues } from './field-schema.ts'
export { findModel, models } from './models.ts'
export { parseInputs, schemaOf, type InvalidInputs } from './parse-inputs.ts'
export { amountOf, pixelsOf, promisedResults, type Rate } from './rate.ts'
