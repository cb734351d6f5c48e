import { examples } from '../../model/examples.ts'

/** What stands where results will be: a few wishes to begin with. */
export function ResultsEmpty({ onExample }: { onExample: (prompt: string) => void }) {
  return (
    <div className="mx-auto grid w-full max-w-3xl gap-6 py-8 lg:py-16">
      <div className="grid gap-1.5 text-center">
        <h2 className="text-2xl font-semibold">What would you like to see?</h2>
        <p className="text-base text-muted-foreground">
          Describe it in your own words, or begin with one of these.
        </p>
      </div>
      <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3">
        {examples.map(({ file, prompt }) => (
          <li key={file}>
            <button
              type="button"
              onClick={() => onExample(prompt)}
              className="group/example grid w-full gap-2 rounded-lg text-left outline-offset-4"
            >
              <span className="block aspect-4/3 overflow-hidden rounded-lg bg-pressed">
                <img
                  src={`/showcase/${file}`}
                  alt=""
                  loading="lazy"
                  decoding="async"
                  className="size-full object-cover transition-opacity group-hover/example:opacity-85"
                />
              </span>
              <span className="px-0.5 text-sm text-pretty text-muted-foreground transition-colors group-hover/example:text-foreground">
                {prompt}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
