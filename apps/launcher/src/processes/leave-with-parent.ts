/**
 * Loaded into every child by `--import`: a child leaves when its launcher dies, even by kill -9, because the kernel
 * closes the channel between them. Without it a dead launcher's web server would keep the port.
 *
 * A child may pass its own flags on to programs that it starts, as `next dev` does; those have channels of their own,
 * which are not for us to touch. So the launcher says its number, and only its own children listen.
 */
const launcher = Number(new URL(import.meta.url).searchParams.get('launcher'))

if (process.channel !== undefined && process.ppid === launcher) {
  process.channel.unref()
  process.on('disconnect', () => {
    const patience = 15_000
    setTimeout(() => process.exit(1), patience).unref()
    process.kill(process.pid, 'SIGTERM')
  })
}
