import { defineConfig } from 'drizzle-kit'

/** For `drizzle-kit generate`, which compares the tables in code with the last migration and writes the next one. */
export default defineConfig({ dialect: 'postgresql', schema: './src/schema/*.ts', out: './migrations' })
