import type { Genre } from '../brief/genres.ts'
import type { PictureBrief } from '../brief/read-brief.ts'
import type { Canvas } from '../canvas/canvas.ts'
import { blendOklch } from '../colour/blend-oklch.ts'
import { toLinear } from '../colour/oklch.ts'
import { addWeather } from '../sky/weather.ts'
import { addFigure } from '../subjects/add-figure.ts'
import type { Setting } from '../subjects/setting.ts'
import { paintArchitecture } from './architecture.ts'
import { paintBotanical } from './botanical.ts'
import { paintCity } from './city.ts'
import { paintDesert } from './desert.ts'
import { paintForest } from './forest.ts'
import { paintMountains } from './mountains.ts'
import { paintPortrait } from './portrait.ts'
import { paintRetrowave } from './retrowave.ts'
import { paintSea } from './sea.ts'
import { paintSilk } from './silk.ts'
import { paintSpace } from './space.ts'
import { paintStillLife } from './still-life.ts'
import { paintUnderwater } from './underwater.ts'

type ScenePainter = (
  canvas: Canvas,
  brief: PictureBrief,
) => Promise<Setting> | Setting | undefined | Promise<void> | void

const painters: Readonly<Record<Genre, ScenePainter>> = {
  mountains: paintMountains,
  sea: paintSea,
  city: paintCity,
  forest: paintForest,
  desert: paintDesert,
  portrait: paintPortrait,
  'still-life': paintStillLife,
  botanical: paintBotanical,
  space: paintSpace,
  silk: paintSilk,
  architecture: paintArchitecture,
  underwater: paintUnderwater,
  retrowave: paintRetrowave,
}

/** Scenes in which a person is the scene, so that no small figure is added. */
const crowded: ReadonlySet<Genre> = new Set(['portrait', 'still-life', 'space'])

/** Paints the brief's scene over the whole canvas, and the figure that the words name into it. */
export async function paintScene(canvas: Canvas, brief: PictureBrief): Promise<void> {
  const setting = (await painters[brief.genre](canvas, brief)) ?? studioSetting(canvas, brief)
  if (!crowded.has(brief.genre)) await addFigure(canvas, brief, setting)
  await addWeather(canvas, brief)
}

/** For scenes without a sun of their own: light from the upper left. */
function studioSetting(canvas: Canvas, { palette }: PictureBrief): Setting {
  return {
    lightX: -canvas.halfWidth * 0.35,
    lightY: -canvas.halfHeight * 0.7,
    light: toLinear(palette.light),
    haze: toLinear(blendOklch(palette.middle, palette.horizon, 0.4)),
    horizon: canvas.halfHeight * 0.2,
  }
}
