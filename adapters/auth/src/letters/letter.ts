import type { Mail } from '@atelier/usecases'

interface Letter {
  readonly to: string
  readonly name: string
  readonly subject: string
  /** What the letter is about, one sentence a paragraph. */
  readonly paragraphs: readonly string[]
  readonly action: { readonly label: string; readonly url: string }
  readonly footer: string
}

/** A letter with one thing to do, as text and as plain HTML that every mail program shows. */
export function letter({ to, name, subject, paragraphs, action, footer }: Letter): Mail {
  const greeting = `Hello ${name},`
  const text = [greeting, ...paragraphs, `${action.label}: ${action.url}`, footer].join('\n\n')
  const body = [greeting, ...paragraphs]
    .map((each) => `<p style="margin:0 0 16px">${escape(each)}</p>`)
    .join('')
  const html = `<!doctype html><html lang="en"><body style="margin:0;padding:32px 16px;background:#f9fafb;color:#111827;font:16px/1.5 system-ui,sans-serif">
<div style="max-width:520px;margin:0 auto;padding:32px;background:#ffffff;border:1px solid #e5e7eb;border-radius:12px">
${body}<p style="margin:24px 0"><a href="${escape(action.url)}" style="display:inline-block;padding:10px 20px;border-radius:8px;background:#7c3aed;color:#ffffff;text-decoration:none">${escape(action.label)}</a></p>
<p style="margin:0;color:#4b5563;font-size:14px">${escape(footer)}</p></div></body></html>`
  return { to, subject, text, html }
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
