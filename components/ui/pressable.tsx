"use client";

import { type ReactNode, type Ref, useEffect, useRef } from "react";
import { filterDOMProps } from "react-aria/filterDOMProps";
import { mergeProps } from "react-aria/mergeProps";
import { type AriaButtonProps, useButton } from "react-aria/useButton";
import { useFocusRing } from "react-aria/useFocusRing";
import { type HoverEvents, useHover } from "react-aria/useHover";
import { useObjectRef } from "react-aria/useObjectRef";

/** Props of a button without a look. */
export interface PressableProps
  extends Omit<AriaButtonProps<"button">, "elementType" | "href" | "target" | "rel">,
    HoverEvents {
  className?: string;
  title?: string;
  /** It works: the focus stays, and another press does nothing. */
  isPending?: boolean;
  children?: ReactNode;
  ref?: Ref<HTMLButtonElement>;
}

/**
 * A button with React Aria's presses, focus and hover, and the same attributes for its look (`data-hovered` …). The one
 * of react-aria-components knows of lists, forms and progress besides: a tenth of what a page could load at first. Take
 * that one within its other components (a combo box, a toast), which tell it through contexts what it does.
 */
export function Pressable({ isPending = false, className, title, children, ref, ...props }: PressableProps) {
  const button = useObjectRef(ref);
  const { buttonProps, isPressed } = useButton(isPending ? still(props) : props, button);
  const { focusProps, isFocused, isFocusVisible } = useFocusRing(props);
  const { hoverProps, isHovered } = useHover({ ...props, isDisabled: props.isDisabled || isPending });
  useSaid(button, isPending, isFocused);
  return (
    <button
      {...mergeProps(filterDOMProps(props, { global: true }), buttonProps, focusProps, hoverProps)}
      // Enter in a field would send the form once more.
      type={isPending ? "button" : (props.type ?? "button")}
      ref={button}
      title={title}
      className={className}
      aria-disabled={isPending || buttonProps["aria-disabled"] || undefined}
      data-disabled={props.isDisabled || undefined}
      data-pressed={isPressed || undefined}
      data-hovered={isHovered || undefined}
      data-focus-visible={isFocusVisible || undefined}
      data-pending={isPending || undefined}
    >
      {children}
    </button>
  );
}

const still = ({
  onPress: _,
  onPressStart: __,
  onPressEnd: ___,
  onPressUp: ____,
  onPressChange: _____,
  onClick: ______,
  ...props
}: AriaButtonProps<"button">) => props;

/** Says the button's new words when its work begins and ends, to whoever has the focus on it. */
function useSaid(
  button: { readonly current: HTMLButtonElement | null },
  isPending: boolean,
  isFocused: boolean,
): void {
  const was = useRef(isPending);
  useEffect(() => {
    if (was.current === isPending) return;
    was.current = isPending;
    const words = button.current?.getAttribute("aria-label") ?? button.current?.textContent;
    if (!isFocused || !words) return;
    // Comes when it is first needed; the words stand on the button in any case.
    import("react-aria/private/live-announcer/LiveAnnouncer").then(
      ({ announce }) => announce(words, "assertive"),
      () => {},
    );
  }, [button, isPending, isFocused]);
}
