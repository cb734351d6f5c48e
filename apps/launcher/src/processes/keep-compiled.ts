import { flushCompileCache } from 'node:module'

/**
 * Loaded into every child by `--import`: Node keeps what it compiled when a process ends by itself, which a web server
 * with an open stream does not. So it is kept once the child has loaded nearly all that it is going to.
 */
const milliseconds = Number(new URL(import.meta.url).searchParams.get('after'))
setTimeout(flushCompileCache, milliseconds).unref()
