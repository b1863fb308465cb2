"use client";

import { Button } from "react-aria-components/Button";
import { FileTrigger } from "react-aria-components/FileTrigger";
import { type ButtonLook, buttonClass } from "@/components/ui/button-class";

/** A button that lets files be chosen; it hands them over as they are. */
export function FileButton({
  label,
  many,
  look = "plain",
  onFiles,
}: {
  label: string;
  many?: boolean;
  look?: ButtonLook;
  onFiles: (files: File[]) => void;
}) {
  return (
    <FileTrigger
      acceptedFileTypes={["text/plain", ".txt"]}
      allowsMultiple={many}
      onSelect={(files) => files && onFiles([...files])}
    >
      <Button className={buttonClass(look)}>{label}</Button>
    </FileTrigger>
  );
}
