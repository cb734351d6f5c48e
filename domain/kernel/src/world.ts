import type { AssetId, AttemptId, DeliveryId, HoldId, RunId, StepId, WorkspaceId } from './ids.ts'

/** The time, as an argument: rules that depend on it stay plain functions. */
export interface Clock {
  now(): Date
}

/** New ids, as an argument: tests count them, production makes UUIDs of version 7. */
export interface Ids {
  workspace(): WorkspaceId
  run(): RunId
  step(): StepId
  attempt(): AttemptId
  hold(): HoldId
  asset(): AssetId
  delivery(): DeliveryId
}

/** Chance, as an argument. */
export interface Random {
  /** A whole number from 0 up to, not including, `limit`. */
  below(limit: number): number
}
