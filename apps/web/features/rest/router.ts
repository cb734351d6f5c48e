import { auth } from './auth.ts'
import { open } from './base.ts'
import { credits } from './credits.ts'
import { events } from './events.ts'
import { generate } from './generate.ts'
import { health } from './health.ts'
import { images } from './images.ts'
import { models } from './models.ts'

/** The contract, implemented: each line hands a call to an act and its answer back. */
export const router = open.router({ auth, credits, events, generate, health, images, models })
