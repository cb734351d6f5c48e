import { expect, it } from 'vitest'
import { isMediaUrl } from './is-media-url.ts'

const hosts = ['v3.fal.media', '127.0.0.1:4455', 'Localhost:4455']

it.each([
  'https://v3.fal.media/files/a.png',
  'https://V3.FAL.MEDIA/files/a.png',
  'https://v3.fal.media:443/files/a.png',
  'http://127.0.0.1:4455/__host/v3.fal.media/files/a.png',
  'http://localhost:4455/a.png',
])('trusts %s', (url) => {
  expect(isMediaUrl(url, hosts)).toBe(true)
})

it.each([
  'http://v3.fal.media/files/a.png',
  'https://v3.fal.media:8443/files/a.png',
  'https://v3.fal.media.example.com/a.png',
  'https://example.com/v3.fal.media',
  'https://v3.fal.media@example.com/a.png',
  'https://someone@v3.fal.media/a.png',
  'http://127.0.0.1/a.png',
  'http://127.0.0.1:4456/a.png',
  'http://169.254.169.254/latest/meta-data',
  'file:///etc/passwd',
  'ftp://v3.fal.media/a.png',
  'data:image/png;base64,AA',
  '//v3.fal.media/a.png',
  'nonsense',
  '',
])('does not trust %s', (url) => {
  expect(isMediaUrl(url, hosts)).toBe(false)
})
