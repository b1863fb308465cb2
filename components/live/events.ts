"use client";

import { useEffect, useRef, useSyncExternalStore } from "react";
import { type Change, inbox, presence } from "./change";
import { listen } from "./event-source";

type Message = { change: Change } | { connected: boolean } | { hello: true };

const name = "variorum-events";
const listeners = new Set<(change: Change) => void>();
const watchers = new Set<() => void>();
const everyStory = "*";
let connected: boolean | undefined;
let channel: BroadcastChannel | undefined;
let isLeader = false;
let stop: AbortController | undefined;

/**
 * Calls `onChange` when the story changes, in this tab or any other place; also when the stream comes back after
 * it was lost, since something may have changed meanwhile.
 */
export function useStoryEvents(
  storyId: string,
  onChange: (change: Change) => void,
  /** Hear of people who come and go, and of nothing else. */
  ofPeople = false,
): void {
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  });
  useEffect(() => {
    const listener = (change: Change) => {
      if (change.storyId !== storyId && change.storyId !== everyStory) return;
      const isOfPeople = change.what === presence;
      if (change.storyId === everyStory || (isOfPeople === ofPeople && change.what !== inbox))
        latest.current(change);
    };
    return subscribe(listener);
  }, [storyId, ofPeople]);
}

/** Calls `onChange` when any story that the viewer may see changes. */
export function useEvents(onChange: (change: Change) => void): void {
  useEventsThat(isOfContent, onChange);
}

/** Calls `onChange` when something may have come into the viewer's inbox, or was read there on another page. */
export function useInboxEvents(onChange: (change: Change) => void): void {
  useEventsThat(isOfInbox, onChange);
}

const isOfContent = ({ what }: Change): boolean => what !== presence && what !== inbox;
const isOfInbox = ({ what, storyId }: Change): boolean => what === inbox || storyId === everyStory;

function useEventsThat(concerns: (change: Change) => boolean, onChange: (change: Change) => void): void {
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  });
  useEffect(
    () =>
      subscribe((change) => {
        if (concerns(change)) latest.current(change);
      }),
    [concerns],
  );
}

/** False while the stream is lost; true before it was ever tried, so that nothing flashes on load. */
export function useIsConnected(): boolean {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => connected ?? true,
    () => true,
  );
}

function subscribe(listener: (change: Change) => void): () => void {
  listeners.add(listener);
  if (!stop) start();
  return () => {
    listeners.delete(listener);
    // A moment later: from one page to the next the stream stays.
    setTimeout(() => {
      if (listeners.size === 0) end();
    }, 1_000);
  };
}

/** One tab of the browser, the one that gets the lock, holds the stream and tells the others. */
function start() {
  const controller = new AbortController();
  stop = controller;
  channel = new BroadcastChannel(name);
  channel.onmessage = (event: MessageEvent<Message>) => hear(event.data);
  if (!navigator.locks) {
    // Plain http on a local network has no locks: this tab listens for itself.
    lead(controller.signal);
    return;
  }
  tell({ hello: true });
  navigator.locks
    .request(name, { signal: controller.signal }, () => {
      lead(controller.signal);
      return new Promise<void>((release) => {
        controller.signal.addEventListener("abort", () => release());
      });
    })
    .catch((error: unknown) => {
      if (!controller.signal.aborted) throw error;
    });
}

function end() {
  stop?.abort();
  channel?.close();
  stop = undefined;
  channel = undefined;
  isLeader = false;
}

function lead(signal: AbortSignal) {
  isLeader = Boolean(navigator.locks);
  const pass = (change: Change) => {
    deliver(change);
    tell({ change });
  };
  listen(signal, pass, (state) => {
    turn(state);
    tell({ connected: state });
    // Before this stream stood (a page on its way, another tab that led and closed) changes may have gone by.
    if (state) pass({ storyId: everyStory, what: "missed" });
  });
}

function hear(message: Message) {
  if ("change" in message) deliver(message.change);
  else if ("connected" in message) turn(message.connected);
  else if (isLeader && connected !== undefined) tell({ connected });
}

function tell(message: Message) {
  if (isLeader || "hello" in message) channel?.postMessage(message);
}

function deliver(change: Change) {
  for (const listener of listeners) listener(change);
}

function turn(state: boolean) {
  if (connected === state) return;
  connected = state;
  for (const watcher of watchers) watcher();
}
