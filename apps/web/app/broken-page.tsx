/** What is seen when a page breaks. Plain elements: this code is loaded with every page, for the rare one that breaks. */
export function BrokenPage({ digest, onRetry }: { digest: string | undefined; onRetry: () => void }) {
  return (
    <div className="m-auto flex max-w-sm flex-col items-center gap-3 px-6 py-16 text-center">
      <h1 className="text-lg font-semibold">This page broke</h1>
      <p className="text-pretty text-muted-foreground">
        That is our fault. Your pictures and credits are safe; runs go on without the page.
      </p>
      {/* The digest finds the error in the server's log. */}
      {digest !== undefined && <p className="font-mono text-xs text-subtle-foreground">Error {digest}</p>}
      <button
        type="button"
        onClick={onRetry}
        className="mt-2 h-9 rounded-md bg-primary px-3.5 font-medium text-primary-foreground hover:bg-primary-hover"
      >
        Try again
      </button>
    </div>
  )
}
