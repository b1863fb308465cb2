"use client";

import { FileTrigger } from "react-aria-components/FileTrigger";
import { Button } from "@/components/ui/button";
import type { ButtonLook } from "@/components/ui/button-class";

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
      <Button look={look}>{label}</Button>
    </FileTrigger>
  );
}
