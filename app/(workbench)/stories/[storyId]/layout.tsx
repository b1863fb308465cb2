import type { Metadata } from "next";
import type { ReactNode } from "react";
import { requireActor } from "@/app/current-actor";
import { TopBar } from "@/components/shell/top-bar";
import { StoryBar } from "@/components/stories/story-bar";
import { inboxOf } from "@/lib/stories/inbox";
import { loadStory } from "./load-story";

interface Props {
  params: Promise<{ storyId: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title } = await loadStory((await params).storyId);
  return { title: { default: title, template: `%s · ${title} · Variorum` } };
}

/** A story's bar above each of its parts. A page is given the whole width; it sets its own. */
export default async function StoryLayout({ params, children }: Props & { children: ReactNode }) {
  const story = await loadStory((await params).storyId);
  const actor = await requireActor();
  const { name, role } = actor;
  const { unread } = await inboxOf(actor);
  return (
    <>
      <TopBar viewer={{ name, role }} unread={unread}>
        <StoryBar initial={story} />
      </TopBar>
      <main id="content" tabIndex={-1} className="outline-none">
        {children}
      </main>
    </>
  );
}
