import { findModel, models as cards } from '@atelier/catalog'
import { modelDetail, modelView } from '@atelier/usecases'
import { open } from './base.ts'
import { refusal } from './refuse.ts'

const all = cards.map(modelView)

/** The catalogue is public: prices are to be read before anybody signs up. */
export const models = {
  list: open.models.list.handler(() => ({ items: all })),
  find: open.models.find.handler(({ input }) => {
    const card = findModel(input.id)
    if (!card) throw refusal('models/not-found')
    return modelDetail(card)
  }),
}
