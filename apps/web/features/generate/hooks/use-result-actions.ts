'use client'

import { useMemo } from 'react'
import { useOpenImage } from '@/features/gallery/index.ts'
import type { RunActions } from '../components/results/run-card.tsx'
import { useReturnFocus } from './use-return-focus.ts'
import { useRunTrash } from './use-run-trash.ts'

/** What the form does with a run or a picture. */
export type FormActions = Pick<RunActions, 'reuse' | 'again' | 'animate' | 'takeSeed'>

/** All that can be done with results: what the form does, the viewer, the trash. The same functions at every draw. */
export function useResultActions(formActions: FormActions) {
  const { trash, restore } = useRunTrash()
  const viewer = useOpenImage()
  useReturnFocus(viewer.openId)
  const { open } = viewer
  const onRuns = useMemo(() => ({ ...formActions, trash, open }), [formActions, trash, open])
  const inViewer = useMemo(
    () => ({ trash, restore, takeSeed: formActions.takeSeed }),
    [trash, restore, formActions],
  )
  return { viewer, onRuns, inViewer }
}
