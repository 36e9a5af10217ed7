package org.provindex.web.revision;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;
import org.provindex.model.revision.Revision;
import org.provindex.model.revision.Revisions;

/** The newest data revision when the request came; read once. */
@RequestScoped
public class CurrentRevision {
    private final Revisions revisions;
    private volatile @Nullable Revision head;

    CurrentRevision(Revisions revisions) {
        this.revisions = revisions;
    }

    public Revision get() {
        Revision known = head;
        if (known == null) {
            known = revisions.head();
            head = known;
        }
        return known;
    }

    void is(Revision read) {
        head = read;
    }
}
