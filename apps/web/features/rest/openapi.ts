import { contract, Problem } from '@atelier/contract'
import { OpenAPIGenerator } from '@orpc/openapi'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'

const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] })

/** The API as an OpenAPI 3.1 document, drawn from the contract. */
export async function openApiDocument(appUrl: string) {
  const document = await generator.generate(contract, {
    info: {
      title: 'Atelier',
      version: '0.1.0',
      description:
        'Make images and videos with hosted models. Amounts of money are in millicredits: 1 credit is 1000.',
    },
    servers: [{ url: `${appUrl}/api` }],
    commonSchemas: { Problem: { schema: Problem } },
    customErrorResponseBodySchema: () => ({ $ref: '#/components/schemas/Problem' }),
  })
  return withDownload(document)
}

type Document = Awaited<ReturnType<typeof generator.generate>>

// The one route that answers with a file: it is served by itself, because a video should stream.
function withDownload(document: Document): Document {
  const binary = { schema: { type: 'string' as const, contentMediaType: 'application/octet-stream' } }
  const problem = {
    description: 'There is no such image',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  }
  return {
    ...document,
    paths: {
      ...document.paths,
      '/images/download/{id}': {
        get: {
          operationId: 'downloadImage',
          summary: 'The original file of an image or video',
          tags: ['Images'],
          parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
          responses: { '200': { description: 'The file', content: { '*/*': binary } }, '404': problem },
        },
      },
    },
  }
}
