import { auth } from './auth/auth.ts'
import { credits } from './credits/credits.ts'
import { events } from './events/events.ts'
import { generate } from './generate/generate.ts'
import { health } from './health/health.ts'
import { images } from './images/images.ts'
import { models } from './models/models.ts'

/** The public API: one declaration for the REST paths, the OpenAPI document and the typed client. */
export const contract = { auth, credits, events, generate, health, images, models }
