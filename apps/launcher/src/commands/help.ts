const text = `Usage: ./atelier [command]

  start            start the studio (this is what ./atelier alone does)
  dev              start it with reloading of changed sources
  doctor           show the resolved settings and what can be reached
  lint [--fix]     check format, types, lint rules, layer laws and unused code
  test             run every check and every test
  bench <name>     measure; prints one JSON object a line
  help             this

Settings are explained in .env.example.
`

/** Prints the commands. */
export function help(): number {
  process.stdout.write(text)
  return 0
}
