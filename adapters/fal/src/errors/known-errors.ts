import type { StepFailure } from '@atelier/runs'

/** What fal sends along with an error: limits and the like. */
export type Facts = Readonly<Record<string, unknown>>

/** An error type of fal's in plain words: what is wrong and, where there is one, the way out. */
export interface KnownError {
  readonly kind: StepFailure['kind']
  sentence(facts: Facts): string
}

const rejected = (sentence: (facts: Facts) => string): KnownError => ({ kind: 'rejected', sentence })
const says = (kind: StepFailure['kind'], words: string): KnownError => ({ kind, sentence: () => words })

const busy = says(
  'unavailable',
  'The image service broke down while it worked on this. Try again in a moment.',
)
const noMachine = says(
  'unavailable',
  'The image service had no machine free for this. Try again in a moment.',
)
const tooSlow = says(
  'timeout',
  'The model took too long. Try again, or ask for less: fewer steps, a smaller size.',
)
const missing = says('rejected', 'This is missing. Fill it in.')
const notANumber = says('rejected', 'This has to be a number.')
const notOnTheList = rejected(
  (facts) => `This is not among the choices${list(facts, 'expected')}. Choose one of them.`,
)

/** fal's error types, as its model and queue documents list them, and those of the validator that its models use. */
const table: Readonly<Record<string, KnownError>> = {
  content_policy_violation: says(
    'rejected',
    'The safety check refused this. Change the prompt or the image and try again.',
  ),
  no_media_generated: says('rejected', 'The model made nothing of this. Try other words.'),
  image_too_small: rejected(
    (facts) => `The image is too small${sides(facts, 'at least', 'min')}. Use a larger one.`,
  ),
  image_too_large: rejected(
    (facts) => `The image is too large${sides(facts, 'at most', 'max')}. Use a smaller one.`,
  ),
  image_load_error: says('rejected', 'The image could not be opened. Use a JPEG, PNG or WebP file.'),
  file_download_error: says(
    'rejected',
    'The file behind this link could not be fetched. Check that the link is public.',
  ),
  face_detection_error: says(
    'rejected',
    'No face was found in the image. Use one that shows a face clearly.',
  ),
  file_too_large: rejected(
    (facts) => `The file is too large${limit(facts, 'at most', 'max_size', ' bytes')}. Use a smaller one.`,
  ),
  greater_than: rejected((facts) => `This has to be more than ${text(facts, 'gt') ?? 'it is'}.`),
  greater_than_equal: rejected((facts) => `This has to be at least ${text(facts, 'ge') ?? 'a little more'}.`),
  less_than: rejected((facts) => `This has to be less than ${text(facts, 'lt') ?? 'it is'}.`),
  less_than_equal: rejected((facts) => `This has to be at most ${text(facts, 'le') ?? 'a little less'}.`),
  multiple_of: rejected(
    (facts) => `This has to be a multiple of ${text(facts, 'multiple_of') ?? 'another number'}.`,
  ),
  sequence_too_short: rejected(
    (facts) => `There are too few of these${limit(facts, 'at least', 'min_length')}. Add more.`,
  ),
  sequence_too_long: rejected(
    (facts) => `There are too many of these${limit(facts, 'at most', 'max_length')}. Remove some.`,
  ),
  one_of: notOnTheList,
  feature_not_supported: says(
    'rejected',
    'The model cannot do this combination. Change one of the settings.',
  ),
  invalid_archive: rejected(
    (facts) => `The archive could not be opened${list(facts, 'supported_extensions')}.`,
  ),
  archive_file_count_below_minimum: says('rejected', 'There are too few files in the archive. Add more.'),
  archive_file_count_exceeds_maximum: says(
    'rejected',
    'There are too many files in the archive. Remove some.',
  ),
  audio_duration_too_long: says('rejected', 'The sound is too long. Use a shorter one.'),
  audio_duration_too_short: says('rejected', 'The sound is too short. Use a longer one.'),
  video_duration_too_long: says('rejected', 'The video is too long. Use a shorter one.'),
  video_duration_too_short: says('rejected', 'The video is too short. Use a longer one.'),
  unsupported_audio_format: rejected(
    (facts) => `This kind of sound file is not taken${list(facts, 'supported_formats')}.`,
  ),
  unsupported_image_format: rejected(
    (facts) => `This kind of image file is not taken${list(facts, 'supported_formats')}.`,
  ),
  unsupported_video_format: rejected(
    (facts) => `This kind of video file is not taken${list(facts, 'supported_formats')}.`,
  ),
  downstream_service_error: says(
    'unavailable',
    'A service that the model relies on refused. Try again in a moment.',
  ),
  downstream_service_unavailable: says(
    'unavailable',
    'A service that the model relies on is down. Try again later.',
  ),
  generation_timeout: tooSlow,
  request_timeout: tooSlow,
  startup_timeout: noMachine,
  runner_scheduling_failure: noMachine,
  runner_connection_timeout: busy,
  runner_disconnected: busy,
  runner_connection_refused: busy,
  runner_connection_error: busy,
  runner_incomplete_response: busy,
  runner_server_error: busy,
  internal_server_error: busy,
  internal_error: busy,
  client_disconnected: busy,
  concurrent_requests_limit: says(
    'throttled',
    'The image service is busy with our other requests. It will be asked again.',
  ),
  bad_request: says(
    'rejected',
    'The image service did not understand the request. Change the settings and try again.',
  ),
  missing,
  'value_error.missing': missing,
  string_too_short: rejected(
    (facts) => `This is too short${limit(facts, 'at least', 'min_length', ' characters')}.`,
  ),
  string_too_long: rejected(
    (facts) => `This is too long${limit(facts, 'at most', 'max_length', ' characters')}. Shorten it.`,
  ),
  literal_error: notOnTheList,
  enum: notOnTheList,
  int_parsing: notANumber,
  int_type: notANumber,
  float_parsing: notANumber,
  float_type: notANumber,
  url_parsing: says('rejected', 'This is not a link. It has to begin with https.'),
}

/** The plain words for a type; null for one that no list of fal's has. */
export function knownError(type: string): KnownError | null {
  return Object.hasOwn(table, type) ? (table[type] ?? null) : null
}

function text(facts: Facts, name: string): string | null {
  const value = facts[name]
  return typeof value === 'number' || typeof value === 'string' ? String(value) : null
}

function limit(facts: Facts, word: string, ...[name, unit]: readonly [name: string, unit?: string]): string {
  const value = text(facts, name)
  return value === null ? '' : `: ${word} ${value}${unit ?? ''}`
}

function sides(facts: Facts, word: string, bound: 'min' | 'max'): string {
  const width = text(facts, `${bound}_width`)
  const height = text(facts, `${bound}_height`)
  return width === null || height === null ? '' : `: ${word} ${width} × ${height} pixels`
}

function list(facts: Facts, name: string): string {
  const value = facts[name]
  if (typeof value === 'string') return `: ${value}`
  return Array.isArray(value) && value.length > 0 ? `: ${value.map(String).join(', ')}` : ''
}
