// Libraries bring a stand-in for React's own hook, for versions of React that have none: next.config.js puts this in its place.
export { useSyncExternalStore } from "react";
