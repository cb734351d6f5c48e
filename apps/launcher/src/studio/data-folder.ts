import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fail, ok, type Result } from '@atelier/kernel'
import { z } from 'zod'
import { makeFolder } from '../processes/make-folder.ts'
import type { Trouble } from './trouble.ts'

/** The files of the launcher in the data folder. Everything that the studio keeps lives under it. */
export interface DataFolder {
  readonly folder: string
  readonly postgres: string
  readonly emulator: string
  readonly secret: string
  readonly launcher: string
  readonly processes: string
  readonly ports: string
}

/** Names what lies where; touches nothing. */
export function dataFolderAt(folder: string): DataFolder {
  const at = (name: string) => join(folder, name)
  return {
    folder,
    postgres: at('postgres'),
    emulator: at('fal-emulator'),
    secret: at('secret'),
    launcher: at('launcher.json'),
    processes: at('processes.json'),
    ports: at('ports.json'),
  }
}

/** Makes the data folder and proves that it can be written to. */
export function openDataFolder(folder: string): Result<DataFolder, Trouble> {
  const files = dataFolderAt(folder)
  const probe = join(folder, `.probe-${process.pid}`)
  try {
    makeFolder(folder)
    writeFileSync(probe, '')
    rmSync(probe)
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason'
    const remedy = `The data folder ${folder} cannot be written to (${reason}). Give it to your user, or set ATELIER_DATA to another folder.`
    return fail({ code: 'data-folder/not-writable', remedy })
  }
  return ok(files)
}

const Ports = z.record(z.string(), z.int())

/** A port from an earlier start, so that addresses which others have noted stay right. */
export function rememberedPort(files: DataFolder, name: string, initial: number): number {
  return readPorts(files)[name] ?? initial
}

export function rememberPort(files: DataFolder, name: string, port: number): void {
  writeFileSync(files.ports, `${JSON.stringify({ ...readPorts(files), [name]: port }, undefined, 2)}\n`)
}

function readPorts(files: DataFolder): z.infer<typeof Ports> {
  try {
    return Ports.parse(JSON.parse(readFileSync(files.ports, 'utf8')))
  } catch {
    return {}
  }
}
