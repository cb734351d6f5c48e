import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import type { TestStudio } from './test-studio.ts'

type Method = 'GET' | 'POST' | 'DELETE'

/** An answer of the API, read. */
export interface Answer {
  readonly status: number
  // Tests look into answers of any shape; what they find they assert.
  readonly body: Record<string, unknown>
  readonly headers: Headers
}

/** A person of a studio, by its public API alone: with a session, and by default with a verified address. */
export class Member {
  readonly email: string
  readonly password = 'correct horse battery staple'
  readonly #studio: Pick<TestStudio, 'url' | 'dataFolder'>
  #cookie = ''

  constructor(studio: Pick<TestStudio, 'url' | 'dataFolder'>, name: string) {
    this.#studio = studio
    this.email = `${name}@example.com`
  }

  /** Signs up, which signs in as well, and verifies the address by the letter in the outbox. */
  static async join(studio: Pick<TestStudio, 'url' | 'dataFolder'>, name: string): Promise<Member> {
    const member = new Member(studio, name)
    await member.signUp()
    await member.expect(200, 'POST /api/auth/verify-email', { token: await member.tokenFromOutbox() })
    return member
  }

  async signUp(): Promise<void> {
    await this.expect(201, 'POST /api/auth/register', {
      name: 'Test',
      email: this.email,
      password: this.password,
    })
  }

  get cookie(): string {
    return this.#cookie
  }

  /** Calls a route, named as `GET /api/images`. */
  async call(
    route: `${Method} /${string}`,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    const [method = '', path = ''] = route.split(' ')
    const response = await fetch(this.#studio.url + path, {
      method,
      headers: {
        origin: this.#studio.url,
        ...(this.#cookie ? { cookie: this.#cookie } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const cookies = response.headers.getSetCookie().map((each) => each.split(';')[0] ?? '')
    if (cookies.length > 0) this.#cookie = cookies.join('; ')
    return { status: response.status, headers: response.headers, body: bodyOf(await response.text()) }
  }

  /** Calls, and throws with the whole answer when its status is another. */
  async expect(status: number, route: `${Method} /${string}`, body?: unknown): Promise<Answer['body']> {
    const answer = await this.call(route, body)
    if (answer.status === status) return answer.body
    throw new Error(`${route} answered ${answer.status}: ${JSON.stringify(answer.body)}`)
  }

  /** Starts a generation; the key is the caller's so that a test may send it twice. */
  generate(key: string, inputs: Record<string, unknown>): Promise<Answer> {
    return this.call(
      'POST /api/generate/text-to-image',
      { modelId: 'fal-ai/flux/schnell', ...inputs },
      { 'idempotency-key': key },
    )
  }

  /** The token of the newest letter to this member. */
  async tokenFromOutbox(): Promise<string> {
    const folder = path.join(this.#studio.dataFolder, 'outbox')
    for (let attempt = 0; attempt < 100; attempt += 1) {
      for (const name of readdirOf(folder).toReversed()) {
        const mail = readFileSync(path.join(folder, name), 'utf8')
        const token = /[?&]token=3D([\w.%-]+(?:=\r?\n[\w.%-]+)*)|[?&]token=([\w.%-]+)/.exec(
          mail.replaceAll('=\r\n', '').replaceAll('=\n', ''),
        )
        if (mail.includes(this.email) && token) return decodeURIComponent(token[1] ?? token[2] ?? '')
      }
      await sleep(50)
    }
    throw new Error(`no letter to ${this.email} came`)
  }
}

const JsonObject = z.record(z.string(), z.unknown())

function bodyOf(text: string): Answer['body'] {
  return text.startsWith('{') ? JsonObject.parse(JSON.parse(text)) : { text }
}

function readdirOf(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.eml'))
      .toSorted()
  } catch {
    return []
  }
}
