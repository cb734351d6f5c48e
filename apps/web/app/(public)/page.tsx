import { models } from '@atelier/catalog'
import { freePlan } from '@atelier/credits'
import type { Metadata } from 'next'
import { ClosingCall } from '@/features/landing/components/closing-call.tsx'
import { Features } from '@/features/landing/components/features.tsx'
import { Hero } from '@/features/landing/components/hero.tsx'
import { HowItWorks } from '@/features/landing/components/how-it-works.tsx'
import { ModelList } from '@/features/landing/components/model-list.tsx'
import { PictureWall } from '@/features/landing/components/picture-wall.tsx'
import { Questions } from '@/features/landing/components/questions.tsx'
import { currentSession } from '@/features/session/server.ts'

export const metadata: Metadata = { title: { absolute: 'Atelier. Type a prompt, keep the picture.' } }

const millicreditsPerCredit = 1000

export default async function LandingPage() {
  const signedIn = (await currentSession()) !== null
  const monthlyCredits = freePlan.monthly / millicreditsPerCredit
  return (
    <>
      <div>
        <Hero signedIn={signedIn} monthlyCredits={monthlyCredits} modelCount={models.length} />
        <PictureWall />
      </div>
      <Features />
      <ModelList />
      <HowItWorks />
      <Questions monthlyCredits={monthlyCredits} />
      <ClosingCall signedIn={signedIn} />
    </>
  )
}
