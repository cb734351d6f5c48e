import { pino } from 'pino'

/** The web process's own log: one JSON object a line, on standard error, so that standard output stays for people. */
export const log = pino({ name: 'web', serializers: { error: pino.stdSerializers.err } }, pino.destination(2))
