/** Said in every picture and film, so that nobody takes one for a model's work. */
export const simulatedBy = 'simulated by the Atelier fal emulator'

/** EXIF block of a simulated picture. */
export function simulatedExif(endpoint: string): { IFD0: Record<string, string> } {
  return {
    IFD0: {
      ImageDescription: `Stand-in for ${ascii(endpoint)}, ${simulatedBy}. No model made this picture.`,
      Software: simulatedBy,
    },
  }
}

/** XMP packet of a simulated picture. */
export function simulatedXmp(endpoint: string): string {
  const description = escapeXml(`Stand-in for ${endpoint}, ${simulatedBy}. No model made this picture.`)
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<xmp:CreatorTool>${simulatedBy}</xmp:CreatorTool>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${description}</rdf:li></rdf:Alt></dc:description>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`
}

function ascii(text: string): string {
  return text.replaceAll(/[^\x20-\x7e]/gu, '?')
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
