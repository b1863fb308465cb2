/** Id of the box for a new comment; the key c goes there. */
export const commentFieldId = "new-comment";
