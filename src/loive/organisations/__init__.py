"""Bodies, what each may do where and since when, the posts officials hold, the document registers."""
