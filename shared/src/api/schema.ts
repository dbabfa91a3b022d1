// Made by `npm run api:generate -w server` from the OpenAPI document. Never edited by hand.

export interface paths {
    "/api/v1/auth/cloud": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Auth_cloud"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/desk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Desk_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/desk/{deskId}/poll": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Desk_poll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/desk/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Desk_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/desk/deny": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Desk_deny"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/desk/scan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Desk_scan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Auth_refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Auth_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Auth_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Auth_signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/wechat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Auth_wechat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/certificates/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CertificateCheck_check"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Communities_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/call-back-draws": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CallBackDraws_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/call-back-draws/{drawId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CallBackDraws_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/care-profiles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People with a profile who are here, the soonest review first */
        get: operations["Profiles_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/certificate-notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CertificateNotices_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/consents/{consentId}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ConsentFiles_open"];
        put?: never;
        post: operations["ConsentFiles_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/consents/{consentId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Consents_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/door/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Door_sessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/door/sessions/{sessionId}/counters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Door_counters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/door/sessions/{sessionId}/marks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Door_marks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/door/sessions/{sessionId}/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Door_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/door/sessions/{sessionId}/package": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Door_package"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/door/sessions/{sessionId}/self-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Door_selfCode"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/door/sessions/{sessionId}/walk-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Door_walkIns"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/door/walk-ins/{walkInId}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Door_undoWalkIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Events_sessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/events/{eventId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Events_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/events/series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Events_series"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/holds/{holdId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Registrations_dropHold"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/holds/{holdId}/renew": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Registrations_renewHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/households/{householdId}/card": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new card as PDF; the one before it is void */
        post: operations["Cards_print"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/matters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Matters_list"];
        put?: never;
        post: operations["Matters_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/matters/{matterId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Matters_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/matters/{matterId}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Matters_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/matters/{matterId}/close-unsolved": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Matters_closeUnsolved"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/matters/{matterId}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Matters_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/matters/{matterId}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Matters_extend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/matters/{matterId}/fail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Matters_fail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/matters/{matterId}/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Matters_finish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/matters/{matterId}/give-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Matters_giveBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/matters/{matterId}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Matters_handOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/matters/{matterId}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Matters_merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/matters/{matterId}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Matters_note"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/matters/{matterId}/pass": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Matters_pass"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/matters/{matterId}/refer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Matters_refer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/matters/{matterId}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Matters_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/matters/{matterId}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Matters_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/matters/{matterId}/told": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Matters_told"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/matters/{matterId}/wait": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Matters_wait"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Profile_view"];
        put: operations["Profile_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/me/care-profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OwnProfile_own"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/me/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Hours_issued"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/me/certificates/{certificateId}/paper.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Hours_paper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/me/certificates/ask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Hours_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/me/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["WishClaims_myClaims"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/me/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Consents_own"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/me/hours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Hours_mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/me/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My messages, newest first */
        get: operations["Inbox_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/me/inbox/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark messages read */
        post: operations["Inbox_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/me/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Profile_leave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/me/link-offers/{offerId}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LinkOffers_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/me/link-offers/{offerId}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LinkOffers_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/me/matters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MyMatters_inHand"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/me/needs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Needs_mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/me/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Home_nextThings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/me/proxies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Proxies_own"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/me/record-acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PersonActs_mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/me/record/card-question": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CardLinking_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/me/record/link-by-card": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CardLinking_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/me/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Registrations_mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/me/round": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Unseen_today"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/me/visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Visits_mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/me/wishes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["WishAuthor_myWishes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/media": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send one picture (JPEG, PNG or WebP, at most 10 MB) */
        post: operations["Media_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/needs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Needs_list"];
        put?: never;
        post: operations["Needs_say"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/needs/{needId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Needs_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/needs/{needId}/again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Needs_again"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/needs/{needId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Needs_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/needs/{needId}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Needs_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/needs/{needId}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Needs_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/needs/{needId}/matter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Needs_becomeMatter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/needs/{needId}/refer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Needs_refer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/needs/{needId}/told": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Needs_told"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/needs/{needId}/unlink": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Needs_unlink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/needs/{needId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Needs_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/never-again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Pairings_neverAgain"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/organiser/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OrganiserEvents_events"];
        put?: never;
        post: operations["OrganiserEvents_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/organiser/events-ledger.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["EventFiles_eventLedger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/organiser/events/{eventId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OrganiserEvents_event"];
        put: operations["OrganiserEvents_change"];
        post?: never;
        delete: operations["OrganiserEvents_discard"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/organiser/events/{eventId}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OrganiserEvents_archive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/organiser/events/{eventId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OrganiserEvents_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/organiser/events/{eventId}/change-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OrganiserEvents_previewChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/organiser/events/{eventId}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OrganiserEvents_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/organiser/events/{eventId}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OrganiserEvents_copy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/organiser/events/{eventId}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OrganiserEvents_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/organiser/events/{eventId}/recurrence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OrganiserEvents_applyRecurrence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/organiser/events/{eventId}/recurrence/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OrganiserEvents_previewRecurrence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/organiser/events/{eventId}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OrganiserEvents_addSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/organiser/imports/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["EventImports_apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/organiser/imports/events/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["EventImports_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/organiser/imports/events/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["EventImports_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/organiser/photos/{photoId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Afterwards_changePhoto"];
        post?: never;
        delete: operations["Afterwards_removePhoto"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/organiser/registrations/{registrationId}/came": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Afterwards_came"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/organiser/registrations/{registrationId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OrganiserSessions_cancelRegistration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/organiser/registrations/{registrationId}/told": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OrganiserSessions_told"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/organiser/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OrganiserEvents_board"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/organiser/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OrganiserSessions_session"];
        put: operations["OrganiserSessions_change"];
        post?: never;
        delete: operations["OrganiserSessions_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/organiser/sessions/{sessionId}/after": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Afterwards_after"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/organiser/sessions/{sessionId}/attendance/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Afterwards_complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/organiser/sessions/{sessionId}/call-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OrganiserSessions_callList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/organiser/sessions/{sessionId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OrganiserSessions_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/organiser/sessions/{sessionId}/capacity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["OrganiserSessions_applyCapacity"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/organiser/sessions/{sessionId}/capacity/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OrganiserSessions_previewCapacity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/organiser/sessions/{sessionId}/change-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OrganiserSessions_previewChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/organiser/sessions/{sessionId}/draw/commit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OrganiserSessions_commitDraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/organiser/sessions/{sessionId}/draw/frame": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OrganiserSessions_fixFrame"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/organiser/sessions/{sessionId}/draw/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OrganiserSessions_runDraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/organiser/sessions/{sessionId}/draw/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OrganiserSessions_voidDraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/organiser/sessions/{sessionId}/headcounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Afterwards_headcount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/organiser/sessions/{sessionId}/ledger.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["EventFiles_sessionLedger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/organiser/sessions/{sessionId}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OrganiserSessions_people"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/organiser/sessions/{sessionId}/people/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OrganiserSessions_find"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/organiser/sessions/{sessionId}/photos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Afterwards_photos"];
        put?: never;
        post: operations["Afterwards_addPhoto"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/organiser/sessions/{sessionId}/poster.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["EventFiles_posterPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/organiser/sessions/{sessionId}/poster.png": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["EventFiles_posterPng"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/organiser/sessions/{sessionId}/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OrganiserSessions_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/organiser/sessions/{sessionId}/served": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Afterwards_served"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/organiser/sessions/{sessionId}/sheet.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["EventFiles_sheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/outings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Outings_list"];
        put?: never;
        post: operations["Outings_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/outings/{outingId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Outings_one"];
        put: operations["Outings_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/outings/{outingId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Outings_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/outings/{outingId}/served": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Outings_served"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/outings/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Outings_totals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/pairings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Pairings_list"];
        put?: never;
        post: operations["Pairings_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/pairings/{pairingId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Pairings_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/pairings/{pairingId}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Pairings_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/pairings/{pairingId}/carried": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Pairings_carried"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/pairings/{pairingId}/contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Pairings_contact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/pairings/{pairingId}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Pairings_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/pairings/{pairingId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Pairings_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/pairings/{pairingId}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Pairings_handOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/pairings/{pairingId}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Pairings_pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/pairings/{pairingId}/prolong": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Pairings_prolong"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/pairings/{pairingId}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Pairings_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/pairings/{pairingId}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Pairings_settle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/pairings/{pairingId}/trial-answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Pairings_answerTrial"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/pairings/{pairingId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Pairings_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["People_list"];
        put?: never;
        post: operations["People_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/people/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["People_one"];
        put: operations["People_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/people/{personId}/acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PersonActs_ofPerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/people/{personId}/care-profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Profiles_one"];
        put: operations["Profiles_write"];
        post?: never;
        delete: operations["Profiles_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/people/{personId}/care-profile/away": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Profiles_goAway"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/people/{personId}/care-profile/back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Profiles_comeBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/people/{personId}/care-profile/emergency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Profiles_emergency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/people/{personId}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Consents_ofPerson"];
        put?: never;
        post: operations["Consents_give"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/people/{personId}/consents/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ConsentFiles_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/people/{personId}/consents/paper": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Consents_paper"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/people/{personId}/contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["People_contact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/people/{personId}/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["People_duplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/people/{personId}/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PersonMerges_erase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/people/{personId}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PersonMerges_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/people/{personId}/grave-change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Unseen_graveChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/people/{personId}/household": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["People_household"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/people/{personId}/link-member": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PersonMerges_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/people/{personId}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PersonMerges_merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/people/{personId}/merge-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PersonMerges_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/people/{personId}/merge-proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MergeProposals_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/people/{personId}/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PersonMerges_merges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/people/{personId}/pairing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Pairings_ofPerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/people/{personId}/proxies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Proxies_ofPerson"];
        put?: never;
        post: operations["Proxies_name"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/people/{personId}/proxies/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Proxies_find"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/people/{personId}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["People_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/people/{personId}/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PairingPlans_suggestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/people/{personId}/unlink-member": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PersonMerges_unlink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/people/{personId}/unmerge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PersonMerges_unmerge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/people/{personId}/visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Visits_ofPerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/people/{personId}/wishes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["WishAuthor_wishesOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/people/emergency-look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["EmergencyLook_look"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/people/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Import a sheet that was previewed: all rows, or none */
        post: operations["PeopleImport_commit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/people/import-template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The sheet to fill in, with an example and an explanation of every column */
        get: operations["PeopleImport_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/people/import/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What an import would do with each row; nothing is written */
        post: operations["PeopleImport_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/people/my-grid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["People_myGrid"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/people/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["People_places"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/people/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["People_find"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/photos/{photoId}/take-away": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Events_takeAway"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/proxies/{proxyId}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Proxies_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/registrations/{registrationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Registrations_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/registrations/{registrationId}/appeal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Registrations_appeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/registrations/{registrationId}/calendar.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Registrations_calendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/registrations/{registrationId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Registrations_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/registrations/{registrationId}/coming": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Registrations_coming"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/registrations/{registrationId}/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Registrations_rate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/registrations/{registrationId}/shrink": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Registrations_shrink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/represented": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Proxies_represented"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/represented/{personId}/care-profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OwnProfile_ofRepresented"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/represented/{personId}/link-offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LinkOffers_offer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/represented/{personId}/record-acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RepresentedActs_ofPerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Unseen_rounds"];
        put?: never;
        post: operations["Unseen_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/rounds/{roundId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Unseen_progress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/rounds/{roundId}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Unseen_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/self-check-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Registrations_checkIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/sessions/{sessionId}/album": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Events_album"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/sessions/{sessionId}/draw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Events_draw"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/sessions/{sessionId}/helpers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Events_help"];
        delete: operations["Events_stopHelping"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/sessions/{sessionId}/holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Registrations_hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/sessions/{sessionId}/party": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Registrations_party"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/sessions/{sessionId}/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Registrations_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/staff/buildings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["StaffPlaces_addBuilding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/staff/buildings/{buildingId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["StaffPlaces_changeBuilding"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/staff/call-backs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CallBacks_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/staff/call-backs/{callBackId}/contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CallBacks_contact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/staff/call-backs/{callBackId}/put-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CallBacks_putBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/staff/call-backs/{callBackId}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CallBacks_heard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/staff/call-backs/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CallBacks_next"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/staff/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StaffCertificates_issued"];
        put?: never;
        post: operations["StaffCertificates_issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/staff/certificates/{certificateId}/paper.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StaffCertificates_paper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/staff/certificates/{certificateId}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["StaffCertificates_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/staff/certificates/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StaffCertificates_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/staff/given-files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ledgers, sheets, posters, certificates, papers to be signed, household cards and copies of what is kept about somebody, the newest first */
        get: operations["StaffGivenFiles_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/staff/grids": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["StaffPlaces_addGrid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/staff/grids/{gridId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["StaffPlaces_changeGrid"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/staff/hours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StaffHours_lines"];
        put?: never;
        post: operations["StaffHours_type"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/staff/hours/{entryId}/correct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["StaffHours_correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/staff/hours/{entryId}/second": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["StaffHours_second"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/staff/hours/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StaffHours_waiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/staff/imports/outings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OutingImports_apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/staff/imports/outings/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OutingImports_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/staff/imports/outings/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OutingImports_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/staff/join-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StaffPlaces_joinCode"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/staff/ledgers/certificates.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StaffCertificates_register"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/staff/ledgers/hours.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StaffHours_ledger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/staff/ledgers/outings.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["VisitFiles_outings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/staff/ledgers/pairings.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PairingFiles_pairings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/staff/ledgers/unseen.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["VisitFiles_unseen"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/staff/ledgers/visits.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["VisitFiles_visits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/staff/media/{id}/pass": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Neighbours may see this picture */
        post: operations["StaffMedia_pass"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/staff/media/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Nobody may see this picture; its owner is told */
        post: operations["StaffMedia_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/staff/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StaffMembers_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/staff/members/{memberId}/roles/{role}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["StaffMembers_grant"];
        post?: never;
        delete: operations["StaffMembers_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/staff/pairing-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PairingPlans_list"];
        put?: never;
        post: operations["PairingPlans_make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/staff/pairing-plans/{planId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PairingPlans_plan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/staff/pairing-plans/{planId}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PairingPlans_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/staff/pairing-plans/{planId}/rows/{rowId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["PairingPlans_changeRow"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/staff/pairing-plans/{planId}/rows/{rowId}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PairingPlans_sendRow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/staff/pairing-plans/{planId}/rows/{rowId}/swap": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PairingPlans_swap"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/staff/pairing-plans/{planId}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PairingPlans_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/staff/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Posts_list"];
        put?: never;
        post: operations["Posts_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/staff/posts/{postId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Posts_change"];
        post?: never;
        delete: operations["Posts_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/staff/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Home_summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/staff/unpaired-people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PairingPlans_unpaired"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/staff/volunteers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StaffVolunteers_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/staff/volunteers/{volunteerId}/abilities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StaffVolunteers_abilitiesOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/staff/volunteers/{volunteerId}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["StaffVolunteers_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/staff/volunteers/{volunteerId}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["StaffVolunteers_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/staff/volunteers/{volunteerId}/phone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StaffVolunteers_phone"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/staff/volunteers/{volunteerId}/proofs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["StaffVolunteers_noteProof"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/staff/volunteers/{volunteerId}/proofs/drop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["StaffVolunteers_dropProof"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/staff/volunteers/{volunteerId}/reinstate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["StaffVolunteers_reinstate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/staff/volunteers/{volunteerId}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["StaffVolunteers_suspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/staff/wish-figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["WishLedger_figuresOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/staff/wish-ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["WishLedger_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/staff/wish-ledger-form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["WishLedger_form"];
        put: operations["WishLedger_arrange"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/staff/wish-ledger.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["WishLedger_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/staff/wish-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["WishSettings_all"];
        put: operations["WishSettings_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/staff/wish-settings/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["WishSettings_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/staff/wish-settings/effects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WishSettings_effects"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/staff/wishes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StaffWishes_queue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/staff/working-days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Posts_workingDays"];
        put: operations["Posts_setWorkingDays"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/stand-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StandIns_list"];
        put?: never;
        post: operations["StandIns_set"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/stand-ins/{standInId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["StandIns_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Tasks_list"];
        put?: never;
        post: operations["Tasks_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/tasks/{taskId}/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Tasks_finish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/tasks/{taskId}/pass-on": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Tasks_passOn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/tasks/takers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Tasks_takers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/unseen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Unseen_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/unseen/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Unseen_count"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Visits_logNew"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/visits/{visitId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Visits_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/visits/{visitId}/call-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Visits_callBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/visits/{visitId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Visits_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/visits/{visitId}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Visits_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/visits/{visitId}/confirm-by-card": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Visits_confirmByCard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/visits/{visitId}/contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Visits_contact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/visits/{visitId}/contradict": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Visits_contradict"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/visits/{visitId}/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Visits_explain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/visits/{visitId}/log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Visits_log"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/visits/{visitId}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Visits_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/visits/{visitId}/no-answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Visits_noAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/visits/{visitId}/satisfy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Visits_satisfy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/visits/{visitId}/strike": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Visits_strike"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/visits/{visitId}/substitute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Visits_substitute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/visits/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Visits_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/visits/sync": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Visits_sync"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/volunteers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Volunteers_apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/volunteers/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Volunteers_mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/volunteers/me/abilities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Volunteers_myAbilities"];
        put: operations["Volunteers_sayAbilities"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/weekly-digest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["WeeklyDigest_weekly"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/wishes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Wall_list"];
        put?: never;
        post: operations["Wall_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/wishes/{wishId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Wall_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/wishes/{wishId}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["StaffWishes_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/wishes/{wishId}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WishClaims_claim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/wishes/{wishId}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["StaffWishes_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/wishes/{wishId}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WishAuthor_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/wishes/{wishId}/confirm-by-card": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WishClaims_confirmByCard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/wishes/{wishId}/contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Wall_contact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/wishes/{wishId}/contact-looks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["WishAuthor_looks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/wishes/{wishId}/deliver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WishClaims_deliver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/wishes/{wishId}/dispute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WishAuthor_dispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/wishes/{wishId}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WishClaims_extend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/wishes/{wishId}/form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["WishAuthor_form"];
        put: operations["WishAuthor_rewrite"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/wishes/{wishId}/poster.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Wall_posterPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/wishes/{wishId}/poster.png": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Wall_posterPng"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/wishes/{wishId}/public-text": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["StaffWishes_editPublicText"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/wishes/{wishId}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["StaffWishes_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/wishes/{wishId}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WishClaims_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/wishes/{wishId}/renew": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WishAuthor_renew"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/wishes/{wishId}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WishAuthor_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/wishes/{wishId}/resubmit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WishAuthor_resubmit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/wishes/{wishId}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["StaffWishes_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/wishes/{wishId}/thanks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Wall_showThanks"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/wishes/{wishId}/urge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WishAuthor_urge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/wishes/{wishId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WishAuthor_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/wishes/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Wall_summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/{communityId}/wishes/thanks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Wall_thanks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/by-code/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Communities_byCode"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communities/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Communities_join"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/event-posters/{eventId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["EventPosters_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Me_view"];
        put: operations["Me_change"];
        post?: never;
        delete: operations["Me_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Me_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/phone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Me_takePhone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/subscription-credits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the popup was answered with */
        post: operations["Subscription_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/subscription-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Templates one can agree to; empty where there is only the inbox */
        get: operations["Subscription_templates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/media/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A picture, by the link the API gave */
        get: operations["MediaFile_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AbilitiesBody: {
            languages: ("mandarin" | "dialect" | "sign" | "other")[];
            skills: ("companionship" | "shopping" | "clinic" | "cleaning" | "haircut" | "meal" | "paperwork" | "small_repair" | "ladder" | "electric" | "heavy")[];
            times: ("weekday_morning" | "weekday_afternoon" | "weekday_evening" | "weekend_morning" | "weekend_afternoon" | "weekend_evening")[];
        };
        AbilitiesDto: {
            languages: ("mandarin" | "dialect" | "sign" | "other")[];
            proofs: components["schemas"]["ProofDto"][];
            skills: ("companionship" | "shopping" | "clinic" | "cleaning" | "haircut" | "meal" | "paperwork" | "small_repair" | "ladder" | "electric" | "heavy")[];
            times: ("weekday_morning" | "weekday_afternoon" | "weekday_evening" | "weekend_morning" | "weekend_afternoon" | "weekend_evening")[];
        };
        AcceptMatterBody: {
            /**
             * Format: date
             * @description without it by the category, in working days
             */
            deadlineOn?: string;
            note?: string;
            /**
             * Format: uuid
             * @description the post that answers for it
             */
            postId: string;
        };
        AcceptPairingBody: {
            /** @description has read and agrees to the code of conduct at the door */
            conduct: boolean;
        };
        AddBuildingDto: {
            /** Format: uuid */
            gridId: string;
            name: string;
        };
        AddConsentFileDto: {
            /**
             * Format: uuid
             * @description from sending the photograph or the recording
             */
            fileId: string;
        };
        AddedPersonDto: {
            id: string;
        };
        AddGridDto: {
            /** @description the duty number on the notice board */
            dutyPhone?: string;
            name: string;
        };
        AddPersonDto: {
            /** @description true: add although PERSON_MAYBE_KNOWN */
            anyway?: boolean;
            birthYear?: number | null;
            /** Format: uuid */
            buildingId?: string | null;
            /** @description unit and door, without the building */
            door?: string | null;
            name: string;
            phone?: string | null;
            /** @enum {string|null} */
            sex?: "female" | "male" | null;
        };
        AddPhotoBody: {
            faces: components["schemas"]["AlbumFaces"];
            /** @description the same, by heads of parties of this session */
            headIds?: string[];
            /** Format: uuid */
            mediaId: string;
            /** @description who is recognisable */
            personIds?: string[];
        };
        AdjustedDayBody: {
            /** Format: date */
            onDay: string;
            /** @description true: a weekend day that is worked; false: a weekday off */
            working: boolean;
        };
        AdjustedDaysBody: {
            days: components["schemas"]["AdjustedDayBody"][];
            year: number;
        };
        AdjustedDaysView: {
            days: components["schemas"]["AdjustedDayView"][];
        };
        AdjustedDayView: {
            onDay: string;
            working: boolean;
        };
        AfterView: {
            attendanceComplete: boolean;
            basis: components["schemas"]["ReachBasis"];
            /** @description 其中可识别 */
            distinctPeople: number;
            /** @description the door was really run */
            doorRun: boolean;
            eventId: string;
            eventTitle: string;
            feedback: components["schemas"]["FeedbackView"][];
            headcount: components["schemas"]["HeadcountView"] | null;
            /** @description heads that did not come; 0 while it is unknown */
            noShows: number;
            present: number;
            /** @description 人次: the maximum of overlapping counts, never their sum */
            reach: number;
            /** @description heads of confirmed parties */
            registered: number;
            served: components["schemas"]["ServedView"][];
            sessionId: string;
            starsAverage: number | null;
            /** Format: date-time */
            startsAt: string;
            state: components["schemas"]["SessionState"];
            walkIns: number;
        };
        /** @enum {string} */
        AgeBand: "0-3" | "4-13" | "14-17" | "18-59" | "60-79" | "80+";
        Album: {
            photos: components["schemas"]["PhotoView"][];
        };
        /** @enum {string} */
        AlbumFaces: "none" | "consented" | "blurred";
        AlsoAtView: {
            sessionId: string;
            /** Format: date-time */
            startsAt: string;
            title: string;
        };
        AnswerAtDoorBody: {
            /** @description of one and many: which options, by place from 0 */
            options?: ("0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "10" | "11")[];
            /** Format: uuid */
            questionId: string;
            /** @description of text, number and yes_no (yes | no) */
            text?: string;
        };
        AnswerBody: {
            /** @description 0 for the party, else the place of the head in `heads`, from 1 */
            head: number;
            /** @description of one and many: which options, by place from 0 */
            options?: ("0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "10" | "11")[];
            /** Format: uuid */
            questionId: string;
            /** @description of text, number and yes_no (yes | no) */
            text?: string;
        };
        AppealBody: {
            reason: string;
        };
        ApproveWishBody: {
            /** @description The wall says 优先; why is nobody else’s business */
            priority?: boolean;
            /**
             * Format: date-time
             * @description `saidAt` of the words staff have read; refused when they were rewritten since
             */
            saidAt?: string;
        };
        AskCertificateBody: {
            /** Format: date */
            fromDay: string;
            purpose?: string;
            /** Format: date */
            untilDay: string;
        };
        /** @enum {string} */
        Attendance: "attended" | "no_show" | "unknown";
        AttendanceCompleteBody: {
            complete: boolean;
        };
        AwayView: {
            eventTitle: string;
            /** @description whoever stood at the door, or the organiser */
            recordedBy: string | null;
            /** @description “I was there” is said of this registration */
            registrationId: string;
            /** Format: date-time */
            startsAt: string;
        };
        BehindView: {
            times: components["schemas"]["AwayView"][];
            /**
             * Format: date-time
             * @description it waits until then; null: it is drawn after the others
             */
            until: string | null;
        };
        BuildingDto: {
            gridId: string;
            gridName: string;
            id: string;
            name: string;
        };
        CallBackAnswer: {
            /**
             * Format: date-time
             * @description when it is due again; null once it has ended
             */
            dueAt: string | null;
            id: string;
            state: components["schemas"]["CallBackState"];
        };
        CallBackBody: {
            /** @description what the person said; for contradicted */
            reason?: string;
            result: components["schemas"]["CallBackResult"];
        };
        CallBackCard: {
            /**
             * Format: date-time
             * @description waiting: when it is due; else when it ended
             */
            boardAt: string;
            /** Format: date-time */
            confirmedAt: string;
            /** @description tap, card, proxy, grid_worker */
            confirmedHow: string;
            drawnAs: components["schemas"]["CallBackGroup"];
            /**
             * Format: date-time
             * @description until when somebody has it in hand
             */
            heldUntil: string | null;
            helperName: string;
            id: string;
            /** @description the day of a visit */
            onDay: string | null;
            /** @description the visit, or the wish */
            pageId: string;
            personId: string;
            personName: string;
            state: components["schemas"]["CallBackState"];
            subjectKind: components["schemas"]["CallBackSubject"];
            /** @description what was done, in words */
            title: string;
            /** @description the oldest first */
            tries: components["schemas"]["CallBackTryView"][];
        };
        CallBackContact: {
            name: string;
            /** @description null: none is known */
            phone: string | null;
        };
        CallBackDrawCard: {
            /** @description how many of them are called */
            called: number | null;
            /** @description SHA-256 of the secret */
            commitment: string;
            /** Format: date-time */
            committedAt: string;
            /** @description before the day began */
            committedInTime: boolean;
            /**
             * @description the day whose confirmations are drawn
             * @example 2026-11-25
             */
            day: string;
            /**
             * Format: date-time
             * @description null until it was held
             */
            drawnAt: string | null;
            /** @description confirmations of the day */
            frameSize: number | null;
            id: string;
            /** @description confirmed, but of people who want no such calls or are gone */
            leftOut: number | null;
        };
        CallBackDrawPage: {
            items: components["schemas"]["CallBackDrawCard"][];
            nextCursor: string | null;
        };
        CallBackDrawRecord: {
            /** @description how many of them are called */
            called: number | null;
            /** @description SHA-256 of the secret */
            commitment: string;
            /** Format: date-time */
            committedAt: string;
            /** @description before the day began */
            committedInTime: boolean;
            /**
             * @description the day whose confirmations are drawn
             * @example 2026-11-25
             */
            day: string;
            /**
             * Format: date-time
             * @description null until it was held
             */
            drawnAt: string | null;
            /** @description each helper’s first of the quarter: all are called */
            first: string[];
            /** @description a token per confirmation, in the order of their bytes */
            frame: string[];
            /** @description what fixes the list */
            frameHash: string | null;
            /** @description confirmations of the day */
            frameSize: number | null;
            id: string;
            /** @description the ordinary ones: one of ten is called; of those between, one of four */
            last: string[];
            /** @description confirmed, but of people who want no such calls or are gone */
            leftOut: number | null;
            /** @description confirmations by or for the reader */
            mine: components["schemas"]["OwnCallBackToken"][];
            /** @description the tokens in drawn order */
            order: string[];
            /** @description only once drawn */
            secret: string | null;
        };
        /** @enum {string} */
        CallBackGroup: "first" | "odd" | "rest";
        CallBackHeardBody: {
            /** @description 说好的事办了吗 */
            asAgreed?: boolean;
            /** @description 有没有收钱、收礼 */
            askedForMoney?: boolean;
            /** @description 那天有人来过吗 */
            came?: boolean;
            /** @description what they said; required where it is not so, and told to the helper then */
            note?: string;
            result: components["schemas"]["CallBackResult"];
        };
        CallBackInHand: {
            /** @description null where nothing is due that the asker may ask */
            callBack: components["schemas"]["CallBackCard"] | null;
            /** @description due altogether, counted to a hundred; others may have to ask some of them */
            due: number;
        };
        CallBackPage: {
            items: components["schemas"]["CallBackCard"][];
            nextCursor: string | null;
        };
        /** @enum {string} */
        CallBackResult: "confirmed" | "contradicted" | "unreachable" | "declined";
        /** @enum {string} */
        CallBackState: "waiting" | "confirmed" | "contradicted" | "declined" | "unreachable" | "dropped";
        /** @enum {string} */
        CallBackSubject: "visit" | "wish";
        CallBackTryView: {
            /** Format: date-time */
            at: string;
            callerName: string;
            note: string | null;
            result: components["schemas"]["CallBackResult"];
        };
        CallList: {
            items: components["schemas"]["CallRow"][];
            /** @description reached by message: read it */
            reached: number;
        };
        CallRow: {
            coming: components["schemas"]["ComingAnswer"];
            name: string;
            phone: string | null;
            registrationId: string;
            seats: number;
            /** Format: date-time */
            since: string;
            /** Format: date-time */
            toldAt: string | null;
            why: components["schemas"]["CallWhy"];
        };
        /** @enum {string} */
        CallWhy: "promoted" | "changed" | "cancelled" | "drawn";
        CancelRegistrationBody: {
            reason?: string;
        };
        CandidateDto: {
            buildingName: string | null;
            name: string;
            personId: string;
            phoneMasked: string;
        };
        CandidatesDto: {
            items: components["schemas"]["CandidateDto"][];
        };
        CapacityBody: {
            capacity: number;
            pools?: components["schemas"]["PoolBody"][];
            waiting?: components["schemas"]["WaitingRule"];
            waitingPaused?: boolean;
        };
        CapacityPreview: {
            /** @description seats free afterwards */
            freeAfter: number;
            /** @description refused: the least that is possible */
            leastPossible: number | null;
            /** @description parties that would get a seat */
            promotedParties: number;
            /** @description people of these parties */
            promotedSeats: number;
            /** @description sentences: what will happen */
            sentences: string[];
            /** @description seats taken and held now */
            taken: number;
        };
        CardAnswer: {
            is: components["schemas"]["CardVerdict"];
            /** @description Tries left today */
            left: number | null;
            /** @description The box that is or was asked */
            slot: number | null;
            state: components["schemas"]["WishState"];
        };
        CardCodeBody: {
            code: string;
        };
        CardLinkedDto: {
            /**
             * @description only `linked` has linked the account
             * @enum {string}
             */
            is: "linked" | "wrong" | "locked" | "used_up" | "no_card" | "too_close" | "other_name";
            /** @description tries of today */
            left: number | null;
            /** @description the boxes that are asked */
            slots: number[];
        };
        CardSerialDto: {
            /** @description printed on both sides of the card */
            serial: string;
        };
        /** @enum {string} */
        CardVerdict: "right" | "wrong" | "other_slot" | "locked" | "used_up" | "no_card" | "too_close";
        CareAwayDto: {
            /**
             * Format: date
             * @description the last day away
             */
            until: string;
            why: string;
        };
        CareAwayOutcomeDto: {
            /** @description true until the end of the last day away */
            away: boolean;
            personId: string;
        };
        CarePersonDto: {
            name: string;
            personId: string;
        };
        CareProfileAnswerDto: {
            profile: components["schemas"]["CareProfileDto"] | null;
        };
        CareProfileCardDto: {
            /**
             * Format: date
             * @description null again on the day after
             */
            awayUntil: string | null;
            birthYear: number | null;
            buildingName: string | null;
            categories: ("very_old" | "living_alone" | "empty_nest" | "disabled" | "hardship" | "retired" | "dependent" | "other")[];
            gridName: string | null;
            gridWorkerName: string | null;
            name: string;
            personId: string;
            reviewDue: boolean;
            /** Format: date */
            reviewOn: string;
            /** @enum {string} */
            tier: "none" | "quarterly" | "monthly" | "weekly";
        };
        CareProfileDto: {
            atTheDoor: string | null;
            /**
             * Format: date
             * @description null again on the day after
             */
            awayUntil: string | null;
            awayWhy: string | null;
            categories: ("very_old" | "living_alone" | "empty_nest" | "disabled" | "hardship" | "retired" | "dependent" | "other")[];
            deputy: components["schemas"]["CareWorkerDto"] | null;
            emergency: components["schemas"]["CarePersonDto"] | null;
            gridWorker: components["schemas"]["CareWorkerDto"] | null;
            hasPets: boolean | null;
            /** @enum {string|null} */
            hears: "well" | "loud_voice" | "not" | null;
            /** @enum {string|null} */
            helperLanguage: "mandarin" | "dialect" | "sign" | "other" | null;
            /** @enum {string|null} */
            helperSex: "female" | "male" | null;
            languages: ("mandarin" | "dialect" | "sign" | "other")[];
            needs: string | null;
            personId: string;
            /** @enum {string|null} */
            phoneUse: "smart" | "calls_only" | "none" | null;
            reviewDue: boolean;
            /** Format: date */
            reviewOn: string;
            /** @enum {string|null} */
            sees: "well" | "poorly" | "not" | null;
            /** @enum {string} */
            tier: "none" | "quarterly" | "monthly" | "weekly";
            /** @description every tier that was set, the newest first */
            tiers: components["schemas"]["CareTierDto"][];
            tierWhy: string;
            /** Format: date-time */
            updatedAt: string;
            updatedBy: string;
            usualTimes: ("weekday_morning" | "weekday_afternoon" | "weekday_evening" | "weekend_morning" | "weekend_afternoon" | "weekend_evening")[];
            /** @enum {string|null} */
            walks: "alone" | "with_help" | "not" | null;
        };
        CareProfileFormDto: {
            /** @description what to know at the door */
            atTheDoor?: string | null;
            categories: ("very_old" | "living_alone" | "empty_nest" | "disabled" | "hardship" | "retired" | "dependent" | "other")[];
            /** Format: uuid */
            deputyMemberId?: string | null;
            /**
             * Format: uuid
             * @description whom to call: another person of the community
             */
            emergencyPersonId?: string | null;
            /** Format: uuid */
            gridWorkerMemberId?: string | null;
            /** @description whoever helps has to like animals */
            hasPets?: boolean | null;
            /** @enum {string|null} */
            hears?: "well" | "loud_voice" | "not" | null;
            /**
             * @description wished of whoever helps
             * @enum {string|null}
             */
            helperLanguage?: "mandarin" | "dialect" | "sign" | "other" | null;
            /**
             * @description wished of whoever helps
             * @enum {string|null}
             */
            helperSex?: "female" | "male" | null;
            languages: ("mandarin" | "dialect" | "sign" | "other")[];
            /** @description what to do, never a diagnosis */
            needs?: string | null;
            /** @enum {string|null} */
            phoneUse?: "smart" | "calls_only" | "none" | null;
            /**
             * Format: date
             * @description when the tier is looked at again: tomorrow at the earliest, in 12 months at the latest
             */
            reviewOn: string;
            /** @enum {string|null} */
            sees?: "well" | "poorly" | "not" | null;
            /**
             * @description how often this person should be seen
             * @enum {string}
             */
            tier: "none" | "quarterly" | "monthly" | "weekly";
            /** @description why this tier; needed for a new profile and whenever the tier changes, otherwise the reason stays */
            tierWhy?: string;
            usualTimes: ("weekday_morning" | "weekday_afternoon" | "weekday_evening" | "weekend_morning" | "weekend_afternoon" | "weekend_evening")[];
            /** @enum {string|null} */
            walks?: "alone" | "with_help" | "not" | null;
        };
        CareProfilesPageDto: {
            items: components["schemas"]["CareProfileCardDto"][];
            nextCursor: string | null;
        };
        /** @enum {string} */
        CareTier: "none" | "quarterly" | "monthly" | "weekly";
        CareTierDto: {
            /** Format: date */
            reviewOn: string;
            /** Format: date-time */
            setAt: string;
            /** @description who set it */
            setBy: string;
            /** @enum {string} */
            tier: "none" | "quarterly" | "monthly" | "weekly";
            why: string;
        };
        CareWorkerDto: {
            memberId: string;
            name: string;
        };
        CarriedVisit: {
            id: string;
            kinds: components["schemas"]["VisitKind"][];
            medium: components["schemas"]["VisitMedium"];
            note: string | null;
            onDay: string;
            state: components["schemas"]["VisitState"];
        };
        CarriedVisits: {
            items: components["schemas"]["CarriedVisit"][];
        };
        CertificateAnswer: {
            id: string;
            number: string;
        };
        CertificateAsked: {
            /** @description minutes of the lines it would say */
            minutes: number;
        };
        CertificateCard: {
            fromDay: string;
            id: string;
            /** Format: date-time */
            issuedAt: string;
            issuedBy: string;
            memberId: string;
            memberName: string;
            minutes: number;
            number: string;
            purpose: string | null;
            /** Format: date-time */
            revokedAt: string | null;
            revokeWhy: string | null;
            standing: components["schemas"]["CertificateStanding"];
            untilDay: string;
        };
        CertificateCheck: {
            fromDay: string;
            /** @description the first character of the name, then stars */
            heldBy: string | null;
            /** @description hours, one decimal, rounded down */
            hours: number;
            /** Format: date-time */
            issuedAt: string;
            /** @description the community */
            issuer: string;
            number: string;
            standing: components["schemas"]["CertificateStanding"];
            untilDay: string;
        };
        CertificateLine: {
            minutes: number;
            onDay: string;
            what: string;
        };
        CertificateNotice: {
            fromDay: string;
            /** @description the last day it hangs */
            hangsUntil: string;
            /** @description hours, one decimal, rounded down */
            hours: number;
            id: string;
            /** Format: date-time */
            issuedAt: string;
            /** @description masked unless the volunteer agreed to the whole name */
            name: string;
            untilDay: string;
        };
        CertificateNotices: {
            items: components["schemas"]["CertificateNotice"][];
            nextCursor: string | null;
        };
        CertificatePage: {
            items: components["schemas"]["CertificateCard"][];
            nextCursor: string | null;
        };
        CertificatePreview: {
            /** @description false: the name is only a nickname */
            hasRealName: boolean;
            lines: components["schemas"]["CertificateLine"][];
            minutes: number;
            /** @description as it would stand on the paper */
            name: string;
        };
        /** @enum {string} */
        CertificateStanding: "valid" | "corrected" | "revoked";
        /** @enum {string} */
        CertifiedHow: "person" | "card" | "call_back" | "organiser" | "two_staff";
        ChangeBuildingDto: {
            /** Format: uuid */
            gridId?: string;
            name?: string;
        };
        ChangeEventBody: {
            audience: components["schemas"]["EventAudience"];
            body?: components["schemas"]["EventBlockBody"][];
            /** Format: uuid */
            coverMediaId?: string | null;
            hostText?: string | null;
            kind: components["schemas"]["EventKind"];
            /** Format: uuid */
            placeGridId?: string | null;
            placeText?: string | null;
            questions?: components["schemas"]["EventQuestionBody"][];
            /** @description a new name founds a series */
            seriesName?: string | null;
            summary?: string | null;
            theme: components["schemas"]["EventTheme"];
            title: string;
            version: number;
        };
        ChangeGridDto: {
            dutyPhone?: string | null;
            name?: string;
        };
        ChangeMeDto: {
            /** Format: uuid */
            avatarMediaId?: string;
            elderMode?: boolean;
            nickname?: string;
        };
        ChangePersonDto: {
            birthYear?: number | null;
            /** Format: uuid */
            buildingId?: string | null;
            /** @description unit and door, without the building */
            door?: string | null;
            name?: string | null;
            phone?: string | null;
            /** @enum {string|null} */
            sex?: "female" | "male" | null;
        };
        ChangePlanRowBody: {
            /**
             * Format: uuid
             * @description null: nobody
             */
            volunteerMemberId?: string | null;
        };
        ChangePreview: {
            /** @description sentences: what will happen */
            sentences: string[];
            /** @description parties that will be told */
            told: number;
        };
        ChangeProfileDto: {
            address?: string | null;
            /** Format: uuid */
            buildingId?: string | null;
            phone?: string | null;
            realName?: string | null;
        };
        ClaimAnswer: {
            claimId: string;
            /** Format: date-time */
            dueAt: string;
            id: string;
            state: components["schemas"]["WishState"];
        };
        /** @enum {string} */
        ClaimState: "active" | "delivered" | "confirmed" | "released" | "lapsed" | "revoked";
        /** @enum {string} */
        ComingAnswer: "unknown" | "yes" | "told";
        ComingSession: {
            eventId: string;
            eventTitle: string;
            mode: components["schemas"]["SessionMode"];
            /** Format: date-time */
            opensAt: string | null;
            placeText: string | null;
            sessionId: string;
            /** Format: date-time */
            startsAt: string;
            theme: components["schemas"]["EventTheme"];
        };
        CommunityCardDto: {
            buildings: components["schemas"]["BuildingDto"][];
            city: string;
            id: string;
            name: string;
            /** @description name of the street 街道 */
            street: string;
        };
        CommunityDto: {
            buildings: components["schemas"]["BuildingDto"][];
            city: string;
            grids: components["schemas"]["GridDto"][];
            id: string;
            name: string;
            /** @description the office, public */
            phone: string | null;
            /** @description name of the street 街道 */
            street: string;
        };
        ConcernedPerson: {
            name: string;
            personId: string;
            /** Format: date-time */
            toldAt: string | null;
            /** @enum {string|null} */
            toldHow: "mini_app" | "phone" | "in_person" | "paper" | null;
        };
        ConfirmWishBody: {
            /** @description For the volunteer alone */
            thanks?: string;
        };
        ConsentDto: {
            /** @enum {string} */
            as: "self" | "guardian" | "proxy";
            /**
             * @description what is kept with it and the caller may open (GET consents/{consentId}/file); each look is recorded
             * @enum {string|null}
             */
            file: "picture" | "voice" | null;
            /** Format: date-time */
            givenAt: string;
            /** @description the guardian or proxy who agreed */
            givenByName: string | null;
            /** @enum {string} */
            how: "tap" | "signed" | "voice" | "spoken_before";
            id: string;
            /** Format: date-time */
            until: string;
            /** Format: date-time */
            withdrawnAt: string | null;
            /** @enum {string|null} */
            withdrawnHow: "tap" | "family" | "phone" | "counter" | "given_up" | "erased" | "run_out" | null;
            witnessName: string | null;
            wordingVersion: string;
        };
        ConsentFileDto: {
            id: string;
            kind: components["schemas"]["PrivateFileKind"];
        };
        ConsentOutcomeDto: {
            id: string;
        };
        ConsentPaperDto: {
            /** @enum {string} */
            purpose: "care_profile" | "volunteer_contact" | "card" | "photo_publish" | "call_back" | "share_with_street" | "keep_record" | "proxy";
        };
        ContactLookEntry: {
            as: components["schemas"]["LookedAs"];
            /** Format: date-time */
            at: string;
            byName: string;
        };
        ContactLookList: {
            items: components["schemas"]["ContactLookEntry"][];
        };
        CorrectHoursBody: {
            minutes: number;
            reason: string;
        };
        CounterRegisterBody: {
            answers?: components["schemas"]["AnswerBody"][];
            /**
             * Format: uuid
             * @description whom to call; without it the first person of the party
             */
            contactPersonId?: string;
            /** @description I am parent or guardian of the children under 14 */
            guardian?: boolean;
            heads: components["schemas"]["HeadBody"][];
            /**
             * Format: uuid
             * @description finishes this hold; a hold that was replaced answers HOLD_REPLACED
             */
            holdId?: string;
            /** @description for the organiser */
            note?: string;
            /** @description without it the phone of the contact */
            phone?: string;
            pool?: components["schemas"]["SeatPool"];
            /** @description version of the event that was read */
            seenVersion?: number;
            /** @description companions who are only counted */
            unnamed?: number;
        };
        CreatedDto: {
            id: string;
        };
        CreditsCounted: {
            /** @description How many answers were an accept for a template of ours */
            counted: number;
        };
        DeclinePairingBody: {
            /** @description never suggest us to each other again */
            neverAgain?: boolean;
        };
        DeliverWishBody: {
            /** @description For the author and staff */
            note?: string;
        };
        DeskCodeDto: {
            /** @description only for the browser that asked; goes with every poll */
            browserSecret: string;
            /** @description data URL of the mini-program code */
            codeImage: string;
            /** Format: date-time */
            expiresAt: string;
            id: string;
        };
        DeskPollDto: {
            browserSecret: string;
        };
        DeskProgressDto: {
            /** @enum {string} */
            state: "waiting" | "scanned" | "confirmed" | "denied" | "redeemed" | "expired";
            /** @description once, with the first `redeemed` */
            tokens: components["schemas"]["TokensDto"] | null;
        };
        DeskRequestDto: {
            /** @description in words: Chrome 浏览器 · Windows 电脑 */
            browser: string;
            /** @description in words: 网络 113.25.*.* */
            place: string;
            /** Format: date-time */
            requestedAt: string;
        };
        DeskSceneDto: {
            /** @description what the scanned code carries, percent-decoded */
            scene: string;
        };
        DigestEnded: {
            /** Format: date-time */
            endedAt: string;
            endReason: components["schemas"]["PairingEndReason"];
            next: components["schemas"]["DigestNext"] | null;
            pairingId: string;
            personNames: string[];
            /** Format: date-time */
            startedAt: string | null;
            /** @description visits of this pairing in these days */
            visits: number;
            volunteerName: string;
        };
        DigestMissed: {
            helperName: string;
            /** @description the day it was planned for */
            onDay: string;
            personId: string;
            personName: string;
            visitId: string;
        };
        DigestNext: {
            pairingId: string;
            /**
             * Format: date-time
             * @description null: has not said yes yet
             */
            startedAt: string | null;
            /** @description visits of this pairing in these days */
            visits: number;
            volunteerName: string;
        };
        DoorCounters: {
            /** @description heads of confirmed parties who have not come */
            expected: number;
            /** @description seats that can be given at the door; null where nobody counts seats */
            free: number | null;
            /** @description heads that came */
            present: number;
            /** @description people who walked in */
            walkIns: number;
        };
        DoorHead: {
            ageBand: components["schemas"]["AgeBand"] | null;
            /** @description name with one sign covered: 王*英 */
            called: string;
            /** @description HMAC of the seat code under the key of the package */
            codeHash: string;
            id: string;
            present: boolean;
            takesSeat: boolean;
        };
        DoorMarkBody: {
            act: components["schemas"]["MarkAct"];
            /** @description an entry code, or a seat code keyed in from paper */
            code?: string;
            /** Format: date-time */
            deviceAt: string;
            /** @description server minus device, milliseconds */
            deviceOffsetMs: number;
            /**
             * Format: uuid
             * @description the head; or `code`
             */
            headId?: string;
            how: components["schemas"]["MarkWay"];
            /**
             * Format: uuid
             * @description made by the device, once per act
             */
            nonce: string;
            offline: boolean;
            /** @description an undo says why */
            undoReason?: string;
        };
        DoorMarksBody: {
            /**
             * Format: uuid
             * @description names the phone; it made it once
             */
            deviceId: string;
            marks: components["schemas"]["DoorMarkBody"][];
        };
        DoorPackage: {
            /** @description hex; hashes seat codes */
            codeKey: string;
            counters: components["schemas"]["DoorCounters"];
            /** Format: date-time */
            endsAt: string;
            /** @description hex; proves entry codes of this session */
            entryKey: string;
            eventTitle: string;
            parties: components["schemas"]["DoorParty"][];
            /** @description asked of who walks in, as of who signs up */
            questions: components["schemas"]["EventQuestionView"][];
            /** @description grows with every change; ask for `since` */
            revision: string;
            /**
             * Format: date-time
             * @description the clock of the server
             */
            serverNow: string;
            sessionId: string;
            sessionLabel: string | null;
            /** Format: date-time */
            startsAt: string;
            state: components["schemas"]["SessionState"];
            /** @description hex; encrypts what the phone keeps */
            storageKey: string;
            /** @description the same list as at `since`: parties is empty */
            unchanged: boolean;
            /**
             * Format: date-time
             * @description the package is wiped then
             */
            validUntil: string;
        };
        DoorParty: {
            buildingName: string | null;
            heads: components["schemas"]["DoorHead"][];
            /** @description the registration */
            id: string;
            orderNo: number;
            /** @description the last four digits */
            phoneTail: string | null;
            pool: components["schemas"]["SeatPool"];
            seats: number;
            state: components["schemas"]["RegistrationState"];
        };
        DoorSession: {
            counters: components["schemas"]["DoorCounters"];
            /** Format: date-time */
            endsAt: string;
            eventTitle: string;
            placeText: string | null;
            sessionId: string;
            sessionLabel: string | null;
            /** Format: date-time */
            startsAt: string;
        };
        DoorSessions: {
            items: components["schemas"]["DoorSession"][];
        };
        DraftAnswer: {
            draftKey: string;
            /** @description what to do */
            sentence: string | null;
            verdict: components["schemas"]["DraftVerdict"];
            visitId: string | null;
        };
        DraftAnswers: {
            drafts: components["schemas"]["DraftAnswer"][];
        };
        /** @enum {string} */
        DraftVerdict: "kept" | "repeat" | "alike" | "refused";
        DrawsView: {
            /** @description newest first; voided ones stay */
            draws: components["schemas"]["DrawView"][];
        };
        DrawView: {
            commitment: string;
            /** Format: date-time */
            committedAt: string;
            /** Format: date-time */
            drawnAt: string | null;
            /** @description the stratum drawn first: first-timers */
            first: string[];
            /** @description salted hashes of the registrations, those placed first before the others */
            frame: string[];
            /** @description fixed before the witness words are given */
            frameHash: string | null;
            frameSize: number | null;
            id: string;
            /** @description the stratum drawn last: who stayed away twice */
            last: string[];
            /** @description the frame in drawn order */
            order: string[];
            /** @description seats that were given by it */
            seats: number;
            /** @description only once drawn */
            secret: string | null;
            /** Format: date-time */
            voidedAt: string | null;
            voidReason: string | null;
            witnessWords: string | null;
        };
        DropProofBody: {
            kind: components["schemas"]["Proof"];
        };
        DuplicatesDto: {
            /** @description people who may be the same human */
            ids: string[];
        };
        EmergencyContactAnswerDto: {
            /** @description null: nobody is written down */
            contact: components["schemas"]["EmergencyContactDto"] | null;
        };
        EmergencyContactDto: {
            name: string;
            personId: string;
            phone: string | null;
        };
        EmergencyLookBody: {
            /**
             * Format: uuid
             * @description the building, where several have the name
             */
            buildingId?: string;
            /** @description the whole name, or the whole phone number */
            q: string;
            /** @description what has happened; the person and the family read it */
            why: string;
        };
        EmergencyLookDto: {
            atTheDoor: string | null;
            building: string | null;
            door: string | null;
            emergency: components["schemas"]["EmergencyContactDto"] | null;
            name: string;
            /** @description what to do, from the care profile */
            needs: string | null;
            phone: string | null;
            /** @description true: they or their family have been told; false: staff or the grid worker have a task to tell them */
            told: boolean;
        };
        EndPairingBody: {
            neverAgain?: boolean;
            reason: components["schemas"]["PairingEndReason"];
            words?: string;
        };
        /** @enum {string} */
        EventAction: "publish" | "cancel" | "end" | "archive" | "discard" | "edit" | "copy";
        EventAnswer: {
            id: string;
            state: components["schemas"]["EventState"];
            version: number;
        };
        /** @enum {string} */
        EventAudience: "community" | "street";
        EventBlockBody: {
            items?: components["schemas"]["ListItemBody"][];
            kind: components["schemas"]["EventBlockKind"];
            /** Format: uuid */
            mediaId?: string;
            text?: string;
        };
        /** @enum {string} */
        EventBlockKind: "paragraph" | "heading" | "list" | "picture";
        EventBlockView: {
            /** @description of a list */
            items: string[];
            kind: components["schemas"]["EventBlockKind"];
            /** @description of a picture */
            mediaId: string | null;
            /** @description of a paragraph or heading */
            text: string | null;
            /** @description of a picture: a link for half an hour */
            url: string | null;
        };
        EventBody: {
            audience: components["schemas"]["EventAudience"];
            body?: components["schemas"]["EventBlockBody"][];
            /** Format: uuid */
            coverMediaId?: string | null;
            hostText?: string | null;
            kind: components["schemas"]["EventKind"];
            /** Format: uuid */
            placeGridId?: string | null;
            placeText?: string | null;
            questions?: components["schemas"]["EventQuestionBody"][];
            /** @description a new name founds a series */
            seriesName?: string | null;
            summary?: string | null;
            theme: components["schemas"]["EventTheme"];
            title: string;
        };
        /** @enum {string} */
        EventChangeKind: "time" | "place" | "cancelled" | "session_cancelled" | "seats" | "text";
        EventChanges: {
            items: components["schemas"]["EventChangeView"][];
        };
        EventChangeView: {
            after: string | null;
            /** Format: date-time */
            at: string;
            before: string | null;
            by: string | null;
            id: string;
            sessionId: string | null;
            /** @description who still has to be called */
            toCall: number;
            told: number;
            what: components["schemas"]["EventChangeKind"];
        };
        EventImportCell: {
            /** @description the title of the column */
            column: string;
            message: string;
        };
        EventImportDone: {
            /** Format: date-time */
            at: string;
            by: string | null;
        };
        EventImportPreview: {
            /** @description send it back with the sheet to import it */
            digest: string;
            done: components["schemas"]["EventImportDone"] | null;
            /** @description titles of columns that are not read */
            ignoredColumns: string[];
            rows: components["schemas"]["EventImportRow"][];
        };
        EventImportRow: {
            errors: components["schemas"]["EventImportCell"][];
            placeText: string | null;
            /** @description as the sheet numbers it */
            row: number;
            /** Format: date-time */
            startsAt: string | null;
            title: string;
            verdict: components["schemas"]["EventImportVerdict"];
        };
        /** @enum {string} */
        EventImportVerdict: "new" | "repeated" | "wrong";
        /** @enum {string} */
        EventKind: "culture" | "lecture" | "service_fair";
        EventPage: {
            audience: components["schemas"]["EventAudience"];
            body: components["schemas"]["EventBlockView"][];
            cancelReason: string | null;
            communityId: string;
            communityName: string;
            /** @description a link for half an hour */
            coverUrl: string | null;
            hostText: string | null;
            id: string;
            kind: components["schemas"]["EventKind"];
            /** @description the asker may organise it */
            mayOrganise: boolean;
            /** @description whom to call: the community */
            phone: string | null;
            placeText: string | null;
            questions: components["schemas"]["EventQuestionView"][];
            seriesName: string | null;
            sessions: components["schemas"]["SessionView"][];
            state: components["schemas"]["EventState"];
            summary: string | null;
            theme: components["schemas"]["EventTheme"];
            title: string;
            version: number;
        };
        EventPoster: {
            audience: components["schemas"]["EventAudience"];
            /** @description what one joins with; it hangs in the stairways too */
            communityCode: string;
            communityId: string;
            communityName: string;
            /** @description a link for half an hour */
            coverUrl: string | null;
            hostText: string | null;
            id: string;
            kind: components["schemas"]["EventKind"];
            phone: string | null;
            placeText: string | null;
            sessions: components["schemas"]["PosterSession"][];
            summary: string | null;
            theme: components["schemas"]["EventTheme"];
            title: string;
        };
        EventQuestionBody: {
            deleteAfterDays?: number;
            /**
             * Format: uuid
             * @description keeps the answers of a question that is changed
             */
            id?: string;
            isPrivate?: boolean;
            label: string;
            options?: components["schemas"]["QuestionOptionBody"][];
            per: components["schemas"]["QuestionPer"];
            /** @description shown beside the question */
            purpose: string;
            required: boolean;
            type: components["schemas"]["QuestionType"];
        };
        EventQuestionView: {
            /** @description after the session */
            deleteAfterDays: number;
            id: string;
            /** @description the answers are encrypted and read by organisers alone */
            isPrivate: boolean;
            label: string;
            options: string[];
            per: components["schemas"]["QuestionPer"];
            /** @description why it is asked */
            purpose: string;
            required: boolean;
            type: components["schemas"]["QuestionType"];
        };
        EventsImported: {
            events: number;
            /** @description rows left out because they were there */
            repeated: number;
            sessions: number;
        };
        /** @enum {string} */
        EventState: "draft" | "published" | "cancelled" | "ended" | "archived";
        /** @enum {string} */
        EventTheme: "festival" | "opera" | "sports" | "family" | "calligraphy" | "earthquake" | "fire_safety" | "clinic" | "haircut" | "sharpening" | "other";
        ExcludedDayBody: {
            /** @description a day: 2026-12-05 */
            day: string;
        };
        FailMatterBody: {
            /**
             * Format: date
             * @description without it by the category
             */
            deadlineOn?: string;
            /** @description what is still wrong */
            why: string;
        };
        /** @enum {string} */
        FairService: "clinic" | "haircut" | "sharpening" | "repair" | "consulting" | "other";
        FeedbackBody: {
            stars: number;
            words?: string;
        };
        FeedbackView: {
            /** Format: date-time */
            at: string;
            stars: number;
            words: string | null;
        };
        FigureByCategory: {
            category: components["schemas"]["WishCategory"];
            count: number;
        };
        FigureByGrid: {
            count: number;
            /** @description Null: wishes without a grid */
            gridId: string | null;
            gridName: string;
        };
        FigureByMonth: {
            count: number;
            /** @description YYYY-MM */
            month: string;
        };
        FindPartyBody: {
            /** @description a name, a building, or the last four digits of the phone */
            q: string;
        };
        FindPeopleDto: {
            /** @description the whole name, or the whole phone number */
            q: string;
        };
        FindProxyDto: {
            phone: string;
        };
        FinishTaskDto: {
            /** @description how it went */
            note?: string;
        };
        ForWhom: {
            /**
             * @description As what this reader acts for them
             * @enum {string}
             */
            as: "proxy" | "grid_worker";
            name: string;
            personId: string;
        };
        FoundParties: {
            items: components["schemas"]["PartyRow"][];
        };
        FoundPeopleDto: {
            items: components["schemas"]["PersonCardDto"][];
        };
        GiveConsentDto: {
            /**
             * Format: uuid
             * @description the guardian who agrees for a child under 14
             */
            byPersonId?: string;
            /**
             * Format: uuid
             * @description the photograph of the signed paper, or the recorded voice; a voice needs one
             */
            fileId?: string;
            /**
             * @description tap: one’s own word; signed, voice, spoken_before: written down by who looks after the person
             * @enum {string}
             */
            how: "tap" | "signed" | "voice" | "spoken_before";
            /** @enum {string} */
            purpose: "care_profile" | "volunteer_contact" | "card" | "photo_publish" | "call_back" | "share_with_street" | "keep_record";
            /**
             * Format: date
             * @description the last day; without it a year
             */
            until?: string;
            /**
             * Format: uuid
             * @description who heard a spoken consent; without it the caller did
             */
            witnessMemberId?: string;
            /** @description the version of the text that was read, from `wordingVersion` of the list */
            wordingVersion: string;
        };
        GivenFilePage: {
            items: components["schemas"]["GivenFileView"][];
            nextCursor: string | null;
        };
        GivenFileView: {
            /** Format: date-time */
            at: string;
            /** @description null once that member is gone */
            by: string | null;
            byMemberId: string;
            id: string;
            /** @description context.what, such as events.session_ledger */
            kind: string;
            /** @description what it is called; null for the oldest */
            name: string | null;
            /** @description null: it broke off, or nobody read it to its end */
            rows: number | null;
            /** @description what it is about: a session, a household, a person */
            subjectId: string | null;
        };
        GrantRoleDto: {
            /** @description for a grid worker: their grids */
            gridIds?: string[];
        };
        /** @enum {string} */
        GraveChange: "hospital" | "bereavement" | "fall" | "alarm" | "other";
        GraveChangeAnswer: {
            /** Format: date-time */
            dueAt: string;
            personId: string;
        };
        GraveChangeBody: {
            note?: string;
            what: components["schemas"]["GraveChange"];
        };
        GridDto: {
            id: string;
            name: string;
            /** @description nicknames of the grid workers */
            workerName: string | null;
            /** @description the duty number of the grid, public */
            workerPhone: string | null;
        };
        HandOverBody: {
            /** @description the person agreed that the next one reads old notes */
            sharesHistory: boolean;
            /**
             * Format: uuid
             * @description the next volunteer
             */
            volunteerMemberId: string;
            why?: string;
        };
        HeadBody: {
            ageBand?: components["schemas"]["AgeBand"];
            /** @description how somebody without a record is called */
            called?: string;
            /** @description a child on a lap: 0-3, takes no seat */
            lap?: boolean;
            /**
             * Format: uuid
             * @description oneself, somebody one acts for, or at the counter anybody
             */
            personId?: string;
        };
        HeadcountBody: {
            method: components["schemas"]["HeadcountWay"];
            note?: string;
            people: number;
            /**
             * Format: uuid
             * @description who counted too
             */
            secondMemberId?: string;
        };
        HeadcountView: {
            /** Format: date-time */
            at: string;
            by: string | null;
            method: components["schemas"]["HeadcountWay"];
            note: string | null;
            people: number;
        };
        /** @enum {string} */
        HeadcountWay: "clicker" | "rows" | "seats" | "estimate";
        HeadView: {
            ageBand: components["schemas"]["AgeBand"] | null;
            /** @description name, or how the person is called */
            called: string;
            id: string;
            present: boolean;
            /** @description typed in at the door when no code can be read */
            seatCode: string;
            takesSeat: boolean;
        };
        HelperNeedBody: {
            needed: number;
            role: components["schemas"]["HelperRole"];
        };
        HelperNeedView: {
            have: number;
            needed: number;
            role: components["schemas"]["HelperRole"];
        };
        /** @enum {string} */
        HelperRole: "door" | "guide" | "host" | "first_aid";
        HelperSignUpBody: {
            role: components["schemas"]["HelperRole"];
        };
        HoldAnswer: {
            /** @description parties before this one when it stands in line */
            ahead: number | null;
            /** Format: date-time */
            holdUntil: string | null;
            /** @description the id of the registration it becomes */
            id: string;
            renewalsLeft: number;
            state: components["schemas"]["RegistrationState"];
        };
        HoldBody: {
            pool?: components["schemas"]["SeatPool"];
            seats: number;
        };
        HoursAnswer: {
            id: string;
            state: components["schemas"]["HoursState"];
        };
        HoursLine: {
            certifiedBy: string | null;
            certifiedHow: components["schemas"]["CertifiedHow"];
            id: string;
            /** @description negative in a reversing line */
            minutes: number;
            onDay: string;
            reason: string | null;
            /** @description why the second person refused */
            refusedWhy: string | null;
            reversesId: string | null;
            second: string | null;
            source: components["schemas"]["HoursSource"];
            state: components["schemas"]["HoursState"];
            what: string;
        };
        /** @enum {string} */
        HoursSource: "visit" | "wish" | "event" | "outing" | "typed" | "correction";
        /** @enum {string} */
        HoursState: "waiting" | "valid" | "refused";
        ImportCellDto: {
            /** @description the title of the column */
            column: string;
            message: string;
        };
        ImportDoneDto: {
            /** Format: date-time */
            at: string;
            by: string;
        };
        ImportedDto: {
            /** @description people written down */
            added: number;
            /** @description care profiles written */
            profiles: number;
            /** @description rows left out */
            skipped: number;
            /** @description people to whom something was added */
            updated: number;
        };
        ImportKnownDto: {
            birthYear: number | null;
            buildingName: string | null;
            name: string;
            personId: string;
            /** @enum {string} */
            state: "present" | "away" | "moved" | "died";
        };
        ImportPreviewDto: {
            /** @description send it back with the sheet to import it */
            digest: string;
            /** @description this sheet was imported already */
            done: components["schemas"]["ImportDoneDto"] | null;
            /** @description titles of columns that are not read */
            ignoredColumns: string[];
            rows: components["schemas"]["ImportRowDto"][];
        };
        ImportRowDto: {
            birthYear: number | null;
            buildingName: string | null;
            /** @description what has to be mended */
            errors: components["schemas"]["ImportCellDto"][];
            /** @description what somebody should look at; no obstacle */
            hints: components["schemas"]["ImportCellDto"][];
            known: components["schemas"]["ImportKnownDto"][];
            name: string;
            /** @description as the sheet numbers it */
            row: number;
            /** @description rows before this one that may be the same person */
            sameAsRows: number[];
            /**
             * @description null: no care profile
             * @enum {string|null}
             */
            tier: "none" | "quarterly" | "monthly" | "weekly" | null;
            /** @enum {string} */
            verdict: "new" | "maybe_known" | "error";
        };
        InboxItem: {
            body: string;
            /** Format: date-time */
            createdAt: string;
            id: string;
            kind: components["schemas"]["NotificationKind"];
            /** @description Page of the mini-program, with its query */
            page: string | null;
            /** Format: date-time */
            readAt: string | null;
            title: string;
        };
        InboxPage: {
            items: components["schemas"]["InboxItem"][];
            nextCursor: string | null;
            /** @description All unread messages, not only those of this page */
            unread: number;
        };
        IssueCertificateBody: {
            /** Format: date */
            fromDay: string;
            /** @description who signs as head */
            headName?: string;
            /** Format: uuid */
            memberId: string;
            purpose?: string;
            /** @description the volunteer agreed that the notice shows the whole name */
            showsName?: boolean;
            /** Format: date */
            untilDay: string;
        };
        JoinCodeDto: {
            /** @description six letters and digits */
            code: string;
            /** @description data URL of the mini-program code for the notice board */
            codeImage: string;
        };
        JoinDto: {
            /** Format: uuid */
            buildingId?: string;
            /** @description six letters and digits; case and spaces around do not matter */
            code: string;
        };
        JoinedDto: {
            communityId: string;
            memberId: string;
        };
        /** @enum {string} */
        LedgerPurpose: "report" | "home_visit" | "check" | "archive";
        LinkByCardDto: {
            /** @description the code in the next unused box */
            digits: string;
            /** @description printed on both sides of the card */
            serial: string;
        };
        LinkMemberDto: {
            /** Format: uuid */
            memberId: string;
        };
        LinkNeedBody: {
            /**
             * Format: uuid
             * @description an open matter
             */
            matterId: string;
        };
        LinkOfferDto: {
            /** @description nickname of the proxy who offers */
            byName: string;
            id: string;
            /** Format: date-time */
            until: string;
        };
        LinkOfferMadeDto: {
            id: string;
            /**
             * Format: date-time
             * @description until when it may be answered
             */
            until: string;
        };
        LinkOutcomeDto: {
            id: string;
        };
        ListItemBody: {
            text: string;
        };
        /** @enum {string} */
        LookedAs: "claimer" | "proxy" | "grid_worker" | "staff";
        /** @enum {string} */
        MadeHow: "self" | "proxy" | "counter" | "door" | "import";
        MakePlanBody: {
            /** @description whom to plan for; without it everybody in a tier without a pairing */
            personIds?: string[];
        };
        /** @enum {string} */
        MarkAct: "in" | "undo";
        MarkAnswer: {
            /** Format: date-time */
            firstAt: string | null;
            /** @description of the mark that came first */
            firstBy: string | null;
            /** @description another phone than this */
            firstDevice: string | null;
            headId: string | null;
            nonce: string;
            /** @description in words for whoever stands at the door */
            sentence: string;
            verdict: components["schemas"]["MarkVerdict"];
        };
        MarkAnswers: {
            counters: components["schemas"]["DoorCounters"];
            marks: components["schemas"]["MarkAnswer"][];
        };
        MarkReadRequest: {
            /** @description Without it: all messages */
            ids?: string[];
        };
        /** @enum {string} */
        MarkVerdict: "accepted" | "repeat" | "was_cancelled" | "was_waiting" | "other_session" | "unknown_code" | "too_early" | "session_cancelled" | "undone" | "nothing_to_undo";
        /** @enum {string} */
        MarkWay: "scan" | "search" | "self" | "paper" | "counter";
        /** @enum {string} */
        MatterAction: "accept" | "decline" | "refer" | "merge" | "giveBack" | "note" | "handOver" | "extend" | "wait" | "resume" | "finish" | "pass" | "fail" | "reopen" | "closeUnsolved";
        MatterAnswer: {
            id: string;
            state: components["schemas"]["MatterState"];
        };
        MatterAnswerBody: {
            /** @description told to those who asked */
            words: string;
        };
        /** @enum {string} */
        MatterAudience: "members" | "staff";
        MatterCard: {
            category: components["schemas"]["MatterCategory"];
            deadlineOn: string | null;
            /** @description never changed */
            firstDeadlineOn: string | null;
            id: string;
            kind: components["schemas"]["MatterKind"];
            /** @example 2026-017 */
            no: string;
            origin: components["schemas"]["MatterOrigin"];
            /** @description how many people it concerns */
            people: number;
            placeName: string | null;
            /** @description the post that answers for it */
            postName: string | null;
            priority: components["schemas"]["MatterPriority"];
            /** Format: date-time */
            reportedAt: string;
            /** @description 1 the first time */
            round: number;
            solvedOn: string | null;
            state: components["schemas"]["MatterState"];
            title: string;
            waitingUntil: string | null;
        };
        /** @enum {string} */
        MatterCategory: "sanitation" | "facilities" | "utilities" | "fire_safety" | "charging" | "parking" | "greenery" | "noise" | "care" | "property" | "other";
        /** @enum {string} */
        MatterCloser: "asker" | "checker";
        MatterDayBody: {
            note: string;
            /** Format: date */
            until: string;
        };
        /** @enum {string} */
        MatterKind: "livelihood" | "environment" | "service" | "other";
        MatterList: {
            items: components["schemas"]["MatterCard"][];
        };
        MatterNoteBody: {
            note: string;
        };
        MatterOfNeedBody: {
            audience?: components["schemas"]["MatterAudience"];
            /**
             * Format: uuid
             * @description decides the grid
             */
            buildingId?: string;
            category: components["schemas"]["MatterCategory"];
            /** @description who says that it is solved */
            closer?: components["schemas"]["MatterCloser"];
            /** Format: uuid */
            gridId?: string;
            kind: components["schemas"]["MatterKind"];
            placeText?: string;
            priority?: components["schemas"]["MatterPriority"];
            /** @description for staff and whoever does it */
            privateDetail?: string;
            /** @description names nobody */
            publicText: string;
            /**
             * Format: uuid
             * @description the solved matter that came back
             */
            recursOfId?: string;
            title: string;
        };
        /** @enum {string} */
        MatterOrigin: "need" | "resolution" | "finding" | "order_share" | "contract" | "self";
        MatterPage: {
            items: components["schemas"]["MatterCard"][];
            nextCursor: string | null;
        };
        /** @enum {string} */
        MatterPart: "owner" | "asker" | "staff" | "clock";
        /** @enum {string} */
        MatterPriority: "normal" | "urgent";
        /** @enum {string} */
        MatterState: "reported" | "assigned" | "declined" | "referred" | "merged" | "waiting" | "done" | "solved" | "unsolved";
        /** @enum {string} */
        MatterStepKind: "report" | "accept" | "decline" | "refer" | "merge" | "giveBack" | "note" | "handOver" | "extend" | "wait" | "resume" | "finish" | "pass" | "fail" | "reopen" | "closeUnsolved" | "late";
        MatterStepView: {
            as: components["schemas"]["MatterPart"];
            /** Format: date-time */
            at: string;
            /** @description for staff and the owner */
            by: string | null;
            /** @description for staff, the owner, who wrote it, and mostly for those whom it concerns */
            note: string | null;
            round: number;
            step: components["schemas"]["MatterStepKind"];
        };
        MatterView: {
            actions: components["schemas"]["MatterAction"][];
            audience: components["schemas"]["MatterAudience"];
            category: components["schemas"]["MatterCategory"];
            closer: components["schemas"]["MatterCloser"];
            /** @description what people are told when it is closed otherwise */
            closeWords: string | null;
            /** @description names for staff only */
            concerned: components["schemas"]["ConcernedPerson"][];
            deadlineOn: string | null;
            /** @description never changed */
            firstDeadlineOn: string | null;
            id: string;
            kind: components["schemas"]["MatterKind"];
            mergedIntoId: string | null;
            /** @description the reader is one of those whom it concerns */
            mine: boolean;
            /** @example 2026-017 */
            no: string;
            origin: components["schemas"]["MatterOrigin"];
            /** @description how many people it concerns */
            people: number;
            placeName: string | null;
            postId: string | null;
            /** @description the post that answers for it */
            postName: string | null;
            priority: components["schemas"]["MatterPriority"];
            /** @description for staff and the owner */
            privateDetail: string | null;
            publicText: string;
            referredTo: string | null;
            /** Format: date-time */
            reportedAt: string;
            /** @description 1 the first time */
            round: number;
            solvedOn: string | null;
            state: components["schemas"]["MatterState"];
            /** @description the latest first */
            steps: components["schemas"]["MatterStepView"][];
            title: string;
            waitingUntil: string | null;
            waitingWhy: string | null;
        };
        MediaDecision: {
            id: string;
            state: components["schemas"]["MediaState"];
        };
        MedianByCategory: {
            category: components["schemas"]["WishCategory"];
            days: number;
        };
        MedianByGrid: {
            days: number;
            gridId: string | null;
            gridName: string;
        };
        MedianDays: {
            byCategory: components["schemas"]["MedianByCategory"][];
            byGrid: components["schemas"]["MedianByGrid"][];
            /** @description Null where nothing was fulfilled */
            days: number | null;
        };
        /** @enum {string} */
        MediaState: "checking" | "passed" | "review" | "refused";
        MeDto: {
            avatarUrl: string | null;
            elderMode: boolean;
            hasPhone: boolean;
            id: string;
            memberships: components["schemas"]["MembershipDto"][];
            nickname: string;
        };
        MemberListDto: {
            items: components["schemas"]["MemberListItemDto"][];
            nextCursor: string | null;
        };
        MemberListItemDto: {
            buildingName: string | null;
            /** @description grids this member works in */
            gridIds: string[];
            /** Format: date-time */
            joinedAt: string;
            memberId: string;
            nickname: string;
            roles: ("staff" | "grid_worker" | "organiser")[];
            /** @enum {string|null} */
            volunteerState: "applied" | "approved" | "declined" | "suspended" | null;
        };
        MembershipDto: {
            building: components["schemas"]["NamedDto"] | null;
            communityId: string;
            communityName: string;
            grid: components["schemas"]["NamedDto"] | null;
            memberId: string;
            roles: ("staff" | "grid_worker" | "organiser")[];
            /** @enum {string|null} */
            volunteerState: "applied" | "approved" | "declined" | "suspended" | null;
        };
        MergeDoneDto: {
            /** @description the person that stays */
            id: string;
            mergeId: string;
        };
        MergeDto: {
            id: string;
            /** Format: date-time */
            mergedAt: string;
            /** @description what the row that is gone was called */
            name: string | null;
            /**
             * Format: date-time
             * @description until then it can be undone
             */
            until: string;
            /** @enum {string} */
            way: "staff" | "link" | "card" | "proxy";
        };
        MergeMatterBody: {
            /**
             * Format: uuid
             * @description the matter that goes on
             */
            intoId: string;
        };
        MergeMoveDto: {
            /** @description a measure word and a noun: 条心愿 */
            counted: string;
            rows: number;
        };
        MergePersonDto: {
            /** @description true: merge although PERSON_MERGE_ONE_DIED */
            although?: boolean;
            /**
             * Format: uuid
             * @description the row that goes
             */
            otherId: string;
        };
        MergePreviewDto: {
            keep: components["schemas"]["PersonDto"];
            moves: components["schemas"]["MergeMoveDto"][];
            other: components["schemas"]["PersonDto"];
            /** @description empty: they can be merged */
            refusals: components["schemas"]["MergeRefusalDto"][];
            /** @description what the kept row takes over, knowing nothing itself */
            takes: ("name" | "birthYear" | "sex" | "phone" | "home" | "building" | "door" | "account")[];
        };
        MergeRefusalDto: {
            code: string;
            /** @description for the reader, with what to do next */
            sentence: string;
        };
        MergesDto: {
            items: components["schemas"]["MergeDto"][];
        };
        MissingThing: {
            field: string;
            sentence: string;
        };
        MoveVisitBody: {
            /** Format: date-time */
            plannedAt: string;
            reason?: string;
        };
        MyCertificate: {
            fromDay: string;
            id: string;
            /** Format: date-time */
            issuedAt: string;
            minutes: number;
            number: string;
            standing: components["schemas"]["CertificateStanding"];
            untilDay: string;
        };
        MyCertificates: {
            items: components["schemas"]["MyCertificate"][];
            nextCursor: string | null;
        };
        MyClaim: {
            actions: components["schemas"]["WishPageAction"][];
            /** Format: date-time */
            claimedAt: string;
            /** Format: date-time */
            deliveredAt: string | null;
            /** Format: date-time */
            dueAt: string;
            /** Format: date-time */
            endedAt: string | null;
            extendable: boolean;
            id: string;
            state: components["schemas"]["ClaimState"];
            wish: components["schemas"]["WishCard"];
        };
        MyClaimPage: {
            items: components["schemas"]["MyClaim"][];
            nextCursor: string | null;
        };
        MyGridDto: {
            /** @description in natural order */
            items: components["schemas"]["PeopledBuildingDto"][];
        };
        MyHours: {
            items: components["schemas"]["HoursLine"][];
            nextCursor: string | null;
            /** @description minutes of all valid lines */
            totalMinutes: number;
        };
        MyPart: {
            /** @description parties before this one on the waiting list */
            ahead: number | null;
            registrationId: string;
            state: components["schemas"]["RegistrationState"];
        };
        MyVolunteerAnswerDto: {
            volunteer: components["schemas"]["MyVolunteerDto"] | null;
        };
        MyVolunteerDto: {
            /** @description what the reader may do now */
            actions: ("approve" | "decline" | "reapply" | "suspend" | "reinstate")[];
            /** Format: date-time */
            appliedAt: string;
            /** Format: date-time */
            decidedAt: string | null;
            id: string;
            introduction: string | null;
            isPartyMember: boolean;
            partyBranch: string | null;
            /** @description why it was declined or suspended */
            reason: string | null;
            /** @enum {string} */
            state: "applied" | "approved" | "declined" | "suspended";
            workUnit: string | null;
        };
        MyWish: {
            actions: components["schemas"]["WishPageAction"][];
            /** @description Only when the author asked for it */
            buildingName: string | null;
            category: components["schemas"]["WishCategory"];
            /** Format: date-time */
            createdAt: string;
            endingSoon: boolean;
            gridId: string | null;
            gridName: string | null;
            id: string;
            /**
             * Format: date-time
             * @description Until when an open wish hangs
             */
            openUntil: string | null;
            priority: boolean;
            /**
             * Format: date-time
             * @description Since when it hangs
             */
            publishedAt: string | null;
            rejectReason: string | null;
            /** @description Who said it */
            saidAs: components["schemas"]["WishSpeaker"];
            state: components["schemas"]["WishState"];
            title: string;
        };
        MyWishPage: {
            items: components["schemas"]["MyWish"][];
            nextCursor: string | null;
        };
        NamedDto: {
            id: string;
            name: string;
        };
        NameProxyDto: {
            /**
             * Format: uuid
             * @description the guardian who agrees for a child under 14
             */
            byPersonId?: string;
            /**
             * Format: uuid
             * @description the photograph of the signed paper, or the recorded voice; a voice needs one
             */
            fileId?: string;
            /**
             * @description how the person agreed to it
             * @enum {string}
             */
            how: "signed" | "voice" | "spoken_before";
            /** Format: uuid */
            proxyPersonId: string;
            /** @enum {string} */
            relation: "daughter" | "son" | "spouse" | "child_in_law" | "grandchild" | "sibling" | "relative" | "neighbour" | "guardian" | "other";
            scopes: ("wishes" | "events" | "visits" | "contact" | "profile" | "withdraw_consent")[];
            /**
             * Format: date
             * @description the last day; without it a year
             */
            until?: string;
            /**
             * Format: uuid
             * @description who heard it; without it the caller did
             */
            witnessMemberId?: string;
        };
        /** @enum {string} */
        NeedAction: "answer" | "link" | "decline" | "refer" | "withdraw" | "again" | "unlink";
        NeedAgainBody: {
            /** @description what is still wrong */
            why: string;
        };
        NeedAnswer: {
            id: string;
            state: components["schemas"]["NeedState"];
        };
        NeedAnswerBody: {
            /** @description told to the person */
            words: string;
        };
        NeedCard: {
            actions: components["schemas"]["NeedAction"][];
            /** @description how often it was not solved for the person */
            again: number;
            /** @description what was still wrong the last time */
            againWhy: string | null;
            answer: string | null;
            category: components["schemas"]["MatterCategory"];
            /** Format: date-time */
            heardAt: string;
            heardHow: components["schemas"]["NeedHeardHow"];
            id: string;
            matter: components["schemas"]["NeedMatter"] | null;
            personId: string;
            /** @description empty for oneself */
            personName: string;
            placeName: string | null;
            referredTo: string | null;
            state: components["schemas"]["NeedState"];
            /** Format: date-time */
            toldAt: string | null;
            /** @enum {string|null} */
            toldHow: "mini_app" | "phone" | "in_person" | "paper" | null;
            words: string;
        };
        /** @enum {string} */
        NeedHeardHow: "mini_app" | "visit" | "tea" | "party_day" | "counter" | "phone" | "meeting";
        NeedList: {
            items: components["schemas"]["NeedCard"][];
        };
        NeedMatter: {
            deadlineOn: string | null;
            id: string;
            /** @example 2026-017 */
            no: string;
            solvedOn: string | null;
            state: components["schemas"]["MatterState"];
            title: string;
        };
        NeedPage: {
            items: components["schemas"]["NeedCard"][];
            nextCursor: string | null;
        };
        /** @enum {string} */
        NeedState: "heard" | "answered" | "linked" | "declined" | "referred" | "withdrawn";
        NeedToldBody: {
            how: components["schemas"]["ToldHow"];
        };
        NeverAgainBody: {
            /** Format: uuid */
            memberId: string;
            /** @description false takes it back */
            on: boolean;
            /** Format: uuid */
            personId: string;
        };
        NewMatterBody: {
            audience?: components["schemas"]["MatterAudience"];
            /**
             * Format: uuid
             * @description decides the grid
             */
            buildingId?: string;
            category: components["schemas"]["MatterCategory"];
            /** @description who says that it is solved */
            closer?: components["schemas"]["MatterCloser"];
            /** Format: uuid */
            gridId?: string;
            kind: components["schemas"]["MatterKind"];
            placeText?: string;
            priority?: components["schemas"]["MatterPriority"];
            /** @description for staff and whoever does it */
            privateDetail?: string;
            /** @description names nobody */
            publicText: string;
            /**
             * Format: uuid
             * @description the solved matter that came back
             */
            recursOfId?: string;
            title: string;
        };
        NewNeedBody: {
            /**
             * Format: uuid
             * @description where it is; without it where the person lives
             */
            buildingId?: string;
            category: components["schemas"]["MatterCategory"];
            /** @description for staff and grid workers */
            heardHow?: components["schemas"]["NeedHeardHow"];
            /**
             * Format: uuid
             * @description whose it is; without it the asker’s own
             */
            personId?: string;
            placeText?: string;
            /** @description in their own words */
            words: string;
        };
        NewStandInDto: {
            /**
             * Format: uuid
             * @description whose duties; default: one’s own. Somebody else’s only by staff
             */
            forMemberId?: string;
            /**
             * Format: date
             * @description the first day
             */
            fromOn: string;
            /**
             * Format: uuid
             * @description who stands in; null: the duties go to staff
             */
            memberId?: string | null;
            /**
             * Format: date
             * @description the last day
             */
            untilOn: string;
        };
        NewTaskDto: {
            /**
             * Format: date
             * @description due when this day is over
             */
            dueOn: string;
            /** @enum {string} */
            kind: "call" | "look_in" | "follow_up";
            /** Format: uuid */
            personId?: string;
            /**
             * Format: uuid
             * @description default: the grid worker of the person’s grid; without a person, whoever writes it
             */
            toMemberId?: string;
            why: string;
        };
        NewVisitBody: {
            concern?: components["schemas"]["VisitConcern"];
            kinds?: ("pension_check" | "subsidy" | "repair" | "companionship" | "clinic" | "shopping" | "cleaning" | "haircut" | "meal" | "greeting" | "other")[];
            medium: components["schemas"]["VisitMedium"];
            minutes?: number;
            needsHeard?: number;
            /** @description how it went */
            note?: string;
            /** Format: date */
            onDay: string;
            personIds: string[];
            /** @description for the helper and staff; never handed over */
            privateNote?: string;
            purpose: components["schemas"]["VisitPurpose"];
            /** @description who was seen */
            seenPersonIds: string[];
            /** @description who went along */
            withMemberIds?: string[];
        };
        NextDoor: {
            eventTitle: string;
            placeText: string | null;
            sessionId: string;
            /** Format: date-time */
            startsAt: string;
        };
        NextEvent: {
            /** @description parties before this one on the waiting list */
            ahead: number | null;
            eventTitle: string;
            placeText: string | null;
            registrationId: string;
            sessionId: string;
            /** Format: date-time */
            startsAt: string;
            state: components["schemas"]["RegistrationState"];
        };
        NextForSomebody: {
            name: string;
            personId: string;
            rejectReason: string | null;
            wish: components["schemas"]["WishCard"];
        };
        NextLooks: {
            dueSoon: number | null;
            /** @description people of today’s round */
            today: number | null;
            /** @description how many of them were seen */
            todaySeen: number | null;
            /** @description as many as the unseen list is long */
            unseen: number | null;
            /** @description a grave change first, then a concern, then nobody at the door */
            urgent: components["schemas"]["UrgentLook"][];
        };
        NextThings: {
            /** @description What I have in hand, the nearest deadline first */
            claims: components["schemas"]["MyClaim"][];
            /** @description The next sessions of the community */
            comingSessions: components["schemas"]["ComingSession"][];
            /** @description Wishes of mine that wait for my confirmation */
            confirm: components["schemas"]["WishCard"][];
            /** @description Sessions at whose door I help, today or tomorrow */
            doors: components["schemas"]["NextDoor"][];
            /** @description My next sessions and those of the people I act for */
            events: components["schemas"]["NextEvent"][];
            /** @description The same of whom I represent in wishes */
            forOthers: components["schemas"]["NextForSomebody"][];
            /** @description who says that a record of the community is this person’s */
            linkOffers: components["schemas"]["LinkOfferDto"][];
            /** @description null for who looks after nobody */
            looks: components["schemas"]["NextLooks"] | null;
            /** @description Of my latest wishes those the community asks me to mend */
            rejected: components["schemas"]["WishToMend"][];
            /** @description for whom this person is proxy, the longest first */
            represented: components["schemas"]["RepresentedDto"][];
            /** @description My open tasks, and how many of them are late */
            tasks: components["schemas"]["TaskTotals"];
            /** @description For a grid worker: wishes of my grids nobody has claimed for a week, a few */
            unclaimed: components["schemas"]["WishCard"][];
            /** @description Unread messages */
            unread: number;
        };
        NoteProofBody: {
            kind: components["schemas"]["Proof"];
            /**
             * Format: date
             * @description the last day it is good, as the paper says
             */
            untilDay: string;
        };
        /** @enum {string} */
        NotificationKind: "consent_recorded" | "consent_withdrawn" | "proxy_named" | "proxy_ended" | "my_proxy_named" | "link_offered" | "link_accepted" | "link_declined" | "my_proxy_ended" | "task_given" | "task_late" | "staff_task_waiting" | "stand_in_asked" | "stand_in_ended" | "emergency_looked" | "emergency_looked_family" | "volunteer_approved" | "volunteer_declined" | "volunteer_suspended" | "volunteer_reinstated" | "volunteer_proof_noted" | "volunteer_proof_ends" | "staff_volunteer_proof_ends" | "staff_volunteer_waiting" | "photo_refused" | "wish_approved" | "wish_rejected" | "wish_text_edited" | "wish_claimed" | "wish_claim_ended" | "wish_delivered" | "wish_fulfilled" | "wish_disputed" | "wish_reopened" | "wish_expired" | "wish_closed" | "wish_acted_for" | "claim_urged" | "claim_contact_closed" | "claim_half_time" | "claim_ending_soon" | "claim_lapsed" | "claim_revoked" | "claim_laid_down" | "thanks_received" | "staff_wish_urged" | "staff_wish_waiting" | "registration_promoted" | "registration_drawn" | "registration_drawn_waiting" | "registration_waiting_over" | "registration_cancelled_by_organiser" | "session_changed" | "session_cancelled" | "registration_made_for" | "session_tomorrow" | "photo_taken_away" | "certificate_issued" | "hours_refused" | "certificate_revoked" | "visit_tomorrow" | "visit_substitute" | "visit_confirm_asked" | "visit_cancelled" | "visit_moved" | "visit_not_wanted" | "visit_missed" | "visit_contradicted" | "visit_concern_now" | "pairing_proposed" | "pairing_begun" | "pairing_begun_for_volunteer" | "pairing_trial_asked" | "pairing_trial_asked_of_person" | "pairing_settled" | "pairing_trial_prolonged" | "pairing_declined" | "pairing_paused" | "pairing_resumed" | "pairing_visits_replanned" | "weekly_digest" | "pairing_ended" | "pairing_ended_for_person" | "matter_given" | "matter_due_tomorrow" | "matter_late" | "matter_again" | "matter_begun" | "matter_please_judge" | "matter_solved" | "matter_not_solved" | "need_answered" | "need_linked" | "need_declined" | "need_referred" | "need_heard";
        OfferLinkDto: {
            /** @description the number the account is signed in with */
            phone: string;
        };
        OrganiserCancelBody: {
            reason: string;
        };
        OrganiserEventCard: {
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            firstAt: string | null;
            id: string;
            kind: components["schemas"]["EventKind"];
            organiserName: string | null;
            sessions: number;
            state: components["schemas"]["EventState"];
            theme: components["schemas"]["EventTheme"];
            title: string;
        };
        OrganiserEventPage: {
            items: components["schemas"]["OrganiserEventCard"][];
            nextCursor: string | null;
        };
        OrganiserEventView: {
            actions: components["schemas"]["EventAction"][];
            coverMediaId: string | null;
            /** @description to be done before it can be published */
            missing: components["schemas"]["MissingThing"][];
            organiserName: string | null;
            /** @description as a resident will see it */
            page: components["schemas"]["EventPage"];
            placeGridId: string | null;
            sessions: components["schemas"]["SessionForm"][];
        };
        OrganiserSession: {
            /** Format: date-time */
            endsAt: string;
            eventId: string;
            eventState: components["schemas"]["EventState"];
            eventTitle: string;
            id: string;
            label: string | null;
            mode: components["schemas"]["SessionMode"];
            placeText: string | null;
            pools: components["schemas"]["PoolView"][];
            /** @description heads that came */
            present: number;
            seats: components["schemas"]["SeatsView"];
            /** Format: date-time */
            startsAt: string;
            state: components["schemas"]["SessionState"];
            /** @description why seats stay empty: two free, the first party needs four */
            stuck: string | null;
            /** @description parties to be called */
            toCall: number;
            /** @description walk-ins, heads */
            walkIns: number;
        };
        OrganiserSessionPage: {
            items: components["schemas"]["OrganiserSession"][];
            nextCursor: string | null;
        };
        /** @enum {string} */
        OutingAction: "edit" | "hold" | "cancel";
        OutingAnswer: {
            id: string;
            state: components["schemas"]["OutingState"];
        };
        OutingBody: {
            /** @description who helps */
            helperMemberIds?: string[];
            kinds: ("pension_check" | "subsidy" | "repair" | "companionship" | "clinic" | "shopping" | "cleaning" | "haircut" | "meal" | "greeting" | "other")[];
            /** Format: date */
            onDay: string;
            placeText?: string | null;
            title: string;
            unitText?: string | null;
        };
        OutingCard: {
            actions: components["schemas"]["OutingAction"][];
            basis: components["schemas"]["ServedBasis"];
            helpers: number;
            id: string;
            /** @description 其中可识别 */
            identifiable: number;
            /** @description it came in by a sheet */
            imported: boolean;
            kinds: components["schemas"]["VisitKind"][];
            /** @description null of one that came in by a sheet */
            leadName: string | null;
            onDay: string;
            placeText: string | null;
            /** @description 人次 */
            served: number;
            state: components["schemas"]["OutingState"];
            title: string;
            unitText: string | null;
        };
        OutingHelperView: {
            memberId: string;
            minutes: number | null;
            nickname: string;
        };
        OutingImportCell: {
            /** @description the title of the column */
            column: string;
            message: string;
        };
        OutingImportDone: {
            /** Format: date-time */
            at: string;
            by: string | null;
        };
        OutingImportPreview: {
            /** @description send it back with the sheet to import it */
            digest: string;
            done: components["schemas"]["OutingImportDone"] | null;
            /** @description titles of columns that are not read */
            ignoredColumns: string[];
            rows: components["schemas"]["OutingImportRow"][];
        };
        OutingImportRow: {
            /** @enum {string|null} */
            basis: "recorded" | "counted" | "about" | "at_least" | null;
            errors: components["schemas"]["OutingImportCell"][];
            onDay: string | null;
            /** @description as the sheet numbers it */
            row: number;
            /** @description 人次 */
            served: number | null;
            title: string;
            verdict: components["schemas"]["OutingImportVerdict"];
        };
        /** @enum {string} */
        OutingImportVerdict: "new" | "repeated" | "wrong";
        OutingPage: {
            items: components["schemas"]["OutingCard"][];
            nextCursor: string | null;
        };
        OutingServedBody: {
            /** @description without it: recorded */
            basis?: components["schemas"]["ServedBasis"];
            /** @description each helper gets these hours, except who says so */
            minutes?: number;
            note?: string;
            served: components["schemas"]["ServedRowBody"][];
        };
        OutingsImported: {
            outings: number;
            /** @description rows left out because they were there */
            repeated: number;
            /** @description 人次 */
            served: number;
        };
        /** @enum {string} */
        OutingState: "planned" | "held" | "cancelled";
        OutingTotals: {
            /** @description some number is “about” */
            about: boolean;
            /** @description some number is “at least” */
            atLeast: boolean;
            /** @description people who can be told apart, each once */
            identifiable: number;
            /** @description of the outings: came in by a sheet */
            imported: number;
            /** @description 场次: held, and somebody was served */
            outings: number;
            /** @description 人次 */
            served: number;
        };
        OutingView: {
            actions: components["schemas"]["OutingAction"][];
            basis: components["schemas"]["ServedBasis"];
            helpers: number;
            id: string;
            /** @description 其中可识别 */
            identifiable: number;
            /** @description it came in by a sheet */
            imported: boolean;
            kinds: components["schemas"]["VisitKind"][];
            /** @description null of one that came in by a sheet */
            leadName: string | null;
            /** @description for whoever leads it and staff */
            note: string | null;
            onDay: string;
            placeText: string | null;
            /** @description 人次 */
            served: number;
            servedRows: components["schemas"]["ServedRow"][];
            state: components["schemas"]["OutingState"];
            team: components["schemas"]["OutingHelperView"][];
            title: string;
            unitText: string | null;
        };
        OwnCallBackToken: {
            called: boolean;
            token: string;
        };
        OwnCareProfileAnswerDto: {
            /** @description whose it is */
            name: string;
            profile: components["schemas"]["OwnCareProfileDto"] | null;
        };
        OwnCareProfileDto: {
            atTheDoor: string | null;
            /**
             * Format: date
             * @description null again on the day after
             */
            awayUntil: string | null;
            awayWhy: string | null;
            categories: ("very_old" | "living_alone" | "empty_nest" | "disabled" | "hardship" | "retired" | "dependent" | "other")[];
            deputyName: string | null;
            emergencyName: string | null;
            gridWorkerName: string | null;
            hasPets: boolean | null;
            /** @enum {string|null} */
            hears: "well" | "loud_voice" | "not" | null;
            /** @enum {string|null} */
            helperLanguage: "mandarin" | "dialect" | "sign" | "other" | null;
            /** @enum {string|null} */
            helperSex: "female" | "male" | null;
            languages: ("mandarin" | "dialect" | "sign" | "other")[];
            needs: string | null;
            /** @enum {string|null} */
            phoneUse: "smart" | "calls_only" | "none" | null;
            /** Format: date */
            reviewOn: string;
            /** @enum {string|null} */
            sees: "well" | "poorly" | "not" | null;
            /** @enum {string} */
            tier: "none" | "quarterly" | "monthly" | "weekly";
            /** @description every tier that was set, the newest first */
            tiers: components["schemas"]["OwnCareTierDto"][];
            tierWhy: string;
            /** Format: date-time */
            updatedAt: string;
            usualTimes: ("weekday_morning" | "weekday_afternoon" | "weekday_evening" | "weekend_morning" | "weekend_afternoon" | "weekend_evening")[];
            /** @enum {string|null} */
            walks: "alone" | "with_help" | "not" | null;
        };
        OwnCareTierDto: {
            /** Format: date-time */
            setAt: string;
            /** @enum {string} */
            tier: "none" | "quarterly" | "monthly" | "weekly";
            why: string;
        };
        PairedPerson: {
            buildingName: string | null;
            name: string;
            personId: string;
        };
        /** @enum {string} */
        PairingAction: "accept" | "decline" | "lapse" | "withdraw" | "settle" | "answerTrial" | "prolong" | "pause" | "resume" | "resumeTrial" | "end" | "handOver";
        PairingAnswer: {
            id: string;
            state: components["schemas"]["PairingState"];
        };
        PairingCard: {
            actions: components["schemas"]["PairingAction"][];
            /** Format: date-time */
            endedAt: string | null;
            /** @enum {string|null} */
            endReason: "finished" | "moved" | "died" | "handover" | "volunteer_left" | "recipient_asked" | "no_visits" | "consent_withdrawn" | "other" | null;
            /** @description somebody else helped before */
            handedOver: boolean;
            id: string;
            /** @description which services are wanted */
            kinds: components["schemas"]["Skill"][];
            pausedUntil: string | null;
            /** @description names only for those who may know them */
            people: components["schemas"]["PairedPerson"][];
            /** @description the person wants to go on; for that side and the worker */
            personGoesOn: boolean | null;
            /** Format: date-time */
            proposedAt: string;
            /** Format: date-time */
            startedAt: string | null;
            state: components["schemas"]["PairingState"];
            /** @enum {string|null} */
            tier: "none" | "quarterly" | "monthly" | "weekly" | null;
            /** Format: date-time */
            trialUntil: string | null;
            /** @description the volunteer wants to go on; for that side and the worker */
            volunteerGoesOn: boolean | null;
            volunteerMemberId: string;
            volunteerName: string;
        };
        PairingContact: {
            address: string | null;
            buildingName: string | null;
            name: string;
            phone: string | null;
        };
        /** @enum {string} */
        PairingEndReason: "finished" | "moved" | "died" | "handover" | "volunteer_left" | "recipient_asked" | "no_visits" | "consent_withdrawn" | "other";
        PairingPage: {
            items: components["schemas"]["PairingCard"][];
            nextCursor: string | null;
        };
        /** @enum {string} */
        PairingReason: "same_building" | "same_grid" | "next_grid" | "far" | "shared_time" | "no_shared_time" | "covers_needs" | "misses_needs" | "same_language" | "other_language" | "known" | "needs_proof" | "free" | "helps_some";
        /** @enum {string} */
        PairingState: "proposed" | "trial" | "declined" | "lapsed" | "active" | "paused" | "ended";
        PairingStep: {
            /** Format: date-time */
            at: string;
            /** @description null: the clock */
            byName: string | null;
            what: components["schemas"]["PairingStepKind"];
        };
        /** @enum {string} */
        PairingStepKind: "propose" | "accept" | "decline" | "lapse" | "withdraw" | "settle" | "answerTrial" | "prolong" | "pause" | "resume" | "resumeTrial" | "end" | "handOver";
        PairingView: {
            actions: components["schemas"]["PairingAction"][];
            /** @description what to know at the door; for the volunteer while it lives */
            atTheDoor: string | null;
            /**
             * Format: date-time
             * @description until when the volunteer may be told how to reach them; for who looks after them
             */
            consentUntil: string | null;
            /** @description contact can be asked for now */
            contactOpen: boolean;
            /** Format: date-time */
            endedAt: string | null;
            /** @enum {string|null} */
            endReason: "finished" | "moved" | "died" | "handover" | "volunteer_left" | "recipient_asked" | "no_visits" | "consent_withdrawn" | "other" | null;
            endWords: string | null;
            /** @description somebody else helped before */
            handedOver: boolean;
            /** @description the pairing before */
            handedOverFromId: string | null;
            id: string;
            /** @description which services are wanted */
            kinds: components["schemas"]["Skill"][];
            /**
             * Format: date-time
             * @description seen last by anybody; for those who look after the person
             */
            lastSeenAt: string | null;
            /** @enum {string|null} */
            lastSeenHow: "visit" | "phone" | "met_outside" | "event" | "outing" | "wish" | "family_says" | null;
            /** @description what to do; for the volunteer while it lives */
            needs: string | null;
            /**
             * Format: date-time
             * @description the next visit planned
             */
            nextVisitAt: string | null;
            pausedUntil: string | null;
            pauseWhy: string | null;
            /** @description names only for those who may know them */
            people: components["schemas"]["PairedPerson"][];
            /** @description the person wants to go on; for that side and the worker */
            personGoesOn: boolean | null;
            /** Format: date-time */
            proposedAt: string;
            /** Format: date-time */
            startedAt: string | null;
            state: components["schemas"]["PairingState"];
            /** @description for those who look after the person, the newest first */
            steps: components["schemas"]["PairingStep"][];
            /** @enum {string|null} */
            tier: "none" | "quarterly" | "monthly" | "weekly" | null;
            /** Format: date-time */
            trialUntil: string | null;
            /** @description the volunteer wants to go on; for that side and the worker */
            volunteerGoesOn: boolean | null;
            volunteerMemberId: string;
            volunteerName: string;
            /** @description what is wanted */
            why: string | null;
        };
        /** @enum {string} */
        PairingWatch: "trial_ends" | "consent_ends";
        PartyAnswerView: {
            answer: string;
            /** @description 0: of the party */
            head: number;
            question: string;
        };
        PartyCandidate: {
            ageBand: components["schemas"]["AgeBand"] | null;
            /** @description they have signed up for another session at this time */
            alsoAt: components["schemas"]["AlsoAtView"] | null;
            name: string;
            personId: string;
            /** @description their living registration in this session */
            registrationId: string | null;
            /** @description the relation of a proxy; null for oneself */
            relation: string | null;
        };
        PartyCandidates: {
            /** @description a party of the asker would stand behind others */
            behind: components["schemas"]["BehindView"] | null;
            items: components["schemas"]["PartyCandidate"][];
        };
        PartyPage: {
            items: components["schemas"]["PartyRow"][];
            nextCursor: string | null;
        };
        PartyRow: {
            ahead: number | null;
            answers: components["schemas"]["PartyAnswerView"][];
            attendance: components["schemas"]["Attendance"];
            buildingName: string | null;
            /** Format: date-time */
            cancelledAt: string | null;
            /** @enum {string|null} */
            cancelledBy: "self" | "proxy" | "organiser" | "session" | "clock" | null;
            cancelReason: string | null;
            coming: components["schemas"]["ComingAnswer"];
            /** Format: date-time */
            confirmedAt: string | null;
            /** @enum {string|null} */
            confirmedHow: "direct" | "promotion" | "draw" | "organiser" | null;
            heads: number;
            id: string;
            /** Format: date-time */
            madeAt: string;
            madeBy: string | null;
            madeHow: components["schemas"]["MadeHow"];
            note: string | null;
            orderNo: number;
            party: components["schemas"]["HeadView"][];
            pool: components["schemas"]["SeatPool"];
            seats: number;
            state: components["schemas"]["RegistrationState"];
            /** @description stands on the call list */
            toCall: boolean;
        };
        PassMatterBody: {
            /** @description staff: looked on site; else asked by telephone */
            onSite?: boolean;
        };
        PassTaskOnDto: {
            /**
             * Format: uuid
             * @description null: to staff
             */
            toMemberId?: string | null;
            why: string;
        };
        PausePairingBody: {
            /**
             * Format: date
             * @description until which day
             */
            until: string;
            why?: string;
        };
        PeopledBuildingDto: {
            id: string;
            name: string;
            people: number;
        };
        PeoplePageDto: {
            items: components["schemas"]["PersonCardDto"][];
            nextCursor: string | null;
        };
        PeoplePlacesDto: {
            /** @description in natural order */
            items: components["schemas"]["BuildingDto"][];
        };
        PersonActDto: {
            /** @enum {string} */
            as: "self" | "proxy" | "grid_worker" | "staff" | "volunteer" | "neighbour" | "operator";
            /** Format: date-time */
            at: string;
            /** @description the nickname; null for the operator of the server */
            by: string | null;
            id: string;
            /** @description what was done, in words for the person concerned */
            what: string;
        };
        PersonActsPageDto: {
            items: components["schemas"]["PersonActDto"][];
            nextCursor: string | null;
        };
        /** @enum {string} */
        PersonalDataKind: "phone" | "identity-card" | "door-number" | "wechat" | "email" | "plate";
        PersonalDataPlace: {
            /** @description UTF-16 offset, exclusive */
            end: number;
            /** @enum {string} */
            field: "title" | "publicText";
            kind: components["schemas"]["PersonalDataKind"];
            /** @description UTF-16 offset */
            start: number;
        };
        PersonCardDto: {
            birthYear: number | null;
            buildingId: string | null;
            buildingName: string | null;
            doorMasked: string | null;
            gridName: string | null;
            hasAccount: boolean;
            /** @description people with the same one live behind one door */
            householdId: string | null;
            id: string;
            /** @description the real name, or the nickname of a member who gave none */
            name: string;
            phoneMasked: string | null;
            /** @enum {string|null} */
            sex: "female" | "male" | null;
            /** @enum {string} */
            state: "present" | "away" | "moved" | "died";
        };
        PersonConsentsDto: {
            /**
             * @description as what the caller looks at it
             * @enum {string}
             */
            as: "self" | "proxy" | "grid_worker" | "staff";
            items: components["schemas"]["PurposeDto"][];
            name: string;
            personId: string;
            /**
             * @description whose word counts: under 14 the guardian’s
             * @enum {string}
             */
            wordOf: "own" | "guardian" | "either";
        };
        PersonContactDto: {
            building: string | null;
            door: string | null;
            name: string;
            phone: string | null;
        };
        PersonDto: {
            /** @description what the caller may do now */
            actions: ("goAway" | "comeBack" | "moveOut" | "recordDeath" | "correctDeath")[];
            birthYear: number | null;
            buildingId: string | null;
            buildingName: string | null;
            /** Format: date-time */
            createdAt: string;
            doorMasked: string | null;
            gridName: string | null;
            hasAccount: boolean;
            /** @description people with the same one live behind one door */
            householdId: string | null;
            id: string;
            memberId: string | null;
            /** @description the real name, or the nickname of a member who gave none */
            name: string;
            phoneMasked: string | null;
            realName: string | null;
            /** @enum {string|null} */
            sex: "female" | "male" | null;
            /** @enum {string} */
            state: "present" | "away" | "moved" | "died";
            stateNote: string | null;
            /** Format: date-time */
            stateSince: string;
        };
        PersonIdDto: {
            id: string;
        };
        PersonMovedDto: {
            /** @description what the caller may do now */
            actions: ("goAway" | "comeBack" | "moveOut" | "recordDeath" | "correctDeath")[];
            id: string;
            /** @enum {string} */
            state: "present" | "away" | "moved" | "died";
        };
        PersonProxiesDto: {
            /**
             * @description as what the caller looks at it
             * @enum {string}
             */
            as: "self" | "proxy" | "grid_worker" | "staff";
            /** @description the living ones, then the last that ended */
            items: components["schemas"]["ProxyDto"][];
            /** @description true: the caller may record a new proxy */
            mayName: boolean;
            name: string;
            personId: string;
        };
        PersonStateDto: {
            /** @enum {string} */
            action: "goAway" | "comeBack" | "moveOut" | "recordDeath" | "correctDeath";
            /** @description where to, since when */
            note?: string | null;
        };
        PhoneCodeDto: {
            /** @description the code of WeChat’s phone number button */
            code: string;
        };
        PhoneDto: {
            /** @description 138****0001 */
            phoneMasked: string;
        };
        PhotoBody: {
            faces: components["schemas"]["AlbumFaces"];
            shown: boolean;
        };
        PhotoTakenAway: {
            id: string;
            sessionId: string;
            shown: boolean;
        };
        PhotoView: {
            /** Format: date-time */
            addedAt: string;
            faces: components["schemas"]["AlbumFaces"];
            id: string;
            /** @description the asker is on it */
            mine: boolean;
            shown: boolean;
            /** @description somebody on it does not want to be seen: it is never shown again */
            takenAway: boolean;
            /** @description a link for half an hour */
            url: string;
        };
        PlanAnswer: {
            id: string;
            /** @description people with a volunteer */
            paired: number;
            unpaired: number;
        };
        PlanCard: {
            id: string;
            /** Format: date-time */
            madeAt: string;
            madeByName: string;
            /** @description with a volunteer */
            paired: number;
            people: number;
            /** @description became proposals */
            sent: number;
            /**
             * Format: date-time
             * @description null: still a draft
             */
            sentAt: string | null;
        };
        PlanPage: {
            items: components["schemas"]["PlanCard"][];
            nextCursor: string | null;
        };
        PlanRow: {
            buildingName: string | null;
            cost: number | null;
            /** @description agreed that a volunteer is told how to reach them */
            hasConsent: boolean;
            id: string;
            /** @description the proposal it became */
            pairingId: string | null;
            personId: string;
            personName: string;
            reasons: components["schemas"]["PairingReason"][];
            /** @enum {string|null} */
            tier: "none" | "quarterly" | "monthly" | "weekly" | null;
            /** @enum {string|null} */
            unpairedWhy: "nobody_free" | "never_again" | "sex_wish" | "same_household" | "in_trial" | "no_consent" | "not_approved" | "is_self" | "nobody_chosen" | null;
            volunteerMemberId: string | null;
            volunteerName: string | null;
        };
        PlanRowSent: {
            pairingId: string;
            rowId: string;
        };
        PlanView: {
            id: string;
            /** Format: date-time */
            madeAt: string;
            rows: components["schemas"]["PlanRow"][];
            /** Format: date-time */
            sentAt: string | null;
        };
        PlanVisitBody: {
            /**
             * Format: uuid
             * @description without it the asker
             */
            helperMemberId?: string;
            personIds: string[];
            /** Format: date-time */
            plannedAt: string;
            purpose: components["schemas"]["VisitPurpose"];
        };
        PoolBody: {
            pool: components["schemas"]["SeatPool"];
            /** Format: date-time */
            releaseAt?: string | null;
            seats: number;
        };
        PoolView: {
            held: number;
            pool: components["schemas"]["SeatPool"];
            /** Format: date-time */
            releaseAt: string | null;
            /** Format: date-time */
            releasedAt: string | null;
            seats: number;
            taken: number;
        };
        PostAnswer: {
            id: string;
        };
        PostBody: {
            /**
             * Format: uuid
             * @description who stands in
             */
            deputyMemberId?: string | null;
            /**
             * Format: uuid
             * @description who holds it today
             */
            holderMemberId?: string | null;
            name: string;
        };
        PosterSession: {
            /** Format: date-time */
            endsAt: string;
            id: string;
            label: string | null;
            /** Format: date-time */
            startsAt: string;
            state: components["schemas"]["SessionState"];
        };
        PostList: {
            items: components["schemas"]["PostView"][];
        };
        PostView: {
            deputyMemberId: string | null;
            deputyName: string | null;
            holderMemberId: string | null;
            holderName: string | null;
            id: string;
            name: string;
            /** @description matters in hand */
            open: number;
        };
        /** @enum {string} */
        PrivateFileKind: "picture" | "voice";
        Problem: {
            /** @description stable; see errorRegistry in @silin/shared */
            code: string;
            /** @description Chinese; may be shown to people */
            detail: string;
            errors?: {
                field: string;
                message: string;
            }[];
            params: {
                [key: string]: unknown;
            };
            requestId: string;
            status: number;
            title: string;
            /** @description urn:silin:problem:<code> */
            type: string;
        };
        ProfileDto: {
            addressMasked: string | null;
            building: components["schemas"]["NamedDto"] | null;
            communityId: string;
            communityName: string;
            grid: components["schemas"]["NamedDto"] | null;
            memberId: string;
            phoneMasked: string | null;
            realName: string | null;
            roles: ("staff" | "grid_worker" | "organiser")[];
            /** @enum {string|null} */
            volunteerState: "applied" | "approved" | "declined" | "suspended" | null;
        };
        ProlongTrialBody: {
            /**
             * Format: date
             * @description the last day of the longer trial
             */
            until: string;
        };
        /** @enum {string} */
        Proof: "accident_insurance" | "electrician";
        ProofDto: {
            /** @description good today */
            isValid: boolean;
            kind: components["schemas"]["Proof"];
            untilDay: string;
        };
        ProposeMergeDto: {
            /**
             * Format: uuid
             * @description the other row about the same human
             */
            otherId: string;
            /** @description why one thinks so */
            why?: string;
        };
        ProposePairingBody: {
            /** @description others behind the same door who share it: a couple */
            alsoPersonIds?: string[];
            /** @description which services are wanted */
            kinds?: ("companionship" | "shopping" | "clinic" | "cleaning" | "haircut" | "meal" | "paperwork" | "small_repair" | "ladder" | "electric" | "heavy" | "gas_mains")[];
            /** Format: uuid */
            personId: string;
            /**
             * Format: uuid
             * @description the volunteer
             */
            volunteerMemberId: string;
            /** @description for the volunteer: what is wanted */
            why?: string;
        };
        ProxyDto: {
            /** @description the caller may keep a photograph with it, which it has not */
            addFile: boolean;
            /** @description the consent it rests on */
            consentId: string;
            /**
             * @description what is kept with that consent and the caller may open; each look is recorded
             * @enum {string|null}
             */
            file: "picture" | "voice" | null;
            /** @description false: has no account and acts by telephone only */
            hasAccount: boolean;
            /**
             * @description how the person agreed
             * @enum {string}
             */
            how: "tap" | "signed" | "voice" | "spoken_before";
            id: string;
            proxyName: string;
            /** @enum {string} */
            relation: "daughter" | "son" | "spouse" | "child_in_law" | "grandchild" | "sibling" | "relative" | "neighbour" | "guardian" | "other";
            /** @description how the caller may end it now */
            revoke: ("tap" | "family" | "phone" | "counter" | "given_up")[];
            /** Format: date-time */
            revokedAt: string | null;
            /** @enum {string|null} */
            revokedHow: "tap" | "family" | "phone" | "counter" | "given_up" | "erased" | "run_out" | "replaced" | null;
            scopes: ("wishes" | "events" | "visits" | "contact" | "profile" | "withdraw_consent")[];
            /** Format: date-time */
            since: string;
            /** @enum {string} */
            state: "living" | "run_out" | "revoked";
            /** Format: date-time */
            until: string;
            witnessName: string | null;
        };
        ProxyOutcomeDto: {
            id: string;
        };
        PublicTextBody: {
            /** @description Hangs on the wall. What names a person or a home is refused (WISH_TEXT_PERSONAL). */
            publicText: string;
            title: string;
        };
        PurposeDto: {
            /** @description the caller may keep a photograph or a recording with it, which it has not */
            addFile: boolean;
            /** @description true: lives, but was given to older words or ends soon, so it is asked anew */
            askAnew: boolean;
            /** @description the last one; null when there never was one */
            consent: components["schemas"]["ConsentDto"] | null;
            /** @description how the caller may give it now */
            give: ("tap" | "signed" | "voice" | "spoken_before")[];
            /** @enum {string} */
            purpose: "care_profile" | "volunteer_contact" | "card" | "photo_publish" | "call_back" | "share_with_street" | "keep_record";
            /** @enum {string} */
            state: "none" | "living" | "run_out" | "withdrawn";
            /** @description how the caller may take it back now */
            withdraw: ("tap" | "family" | "phone" | "counter")[];
            /** @description the version of the text to be read now */
            wordingVersion: string;
        };
        QuestionOptionBody: {
            text: string;
        };
        /** @enum {string} */
        QuestionPer: "party" | "person";
        /** @enum {string} */
        QuestionType: "text" | "number" | "one" | "many" | "yes_no";
        /** @enum {string} */
        ReachBasis: "marks" | "headcount" | "estimate" | "served" | "none";
        ReasonBody: {
            reason: string;
        };
        ReasonDto: {
            reason: string;
        };
        ReasonToCancelBody: {
            reason: string;
        };
        RecurrenceBody: {
            excluded?: components["schemas"]["ExcludedDayBody"][];
            /** @description an RRULE of RFC 5545 without DTSTART, e.g. FREQ=WEEKLY;BYDAY=SA;COUNT=8 */
            rule: string;
            /**
             * Format: uuid
             * @description the session whose times and seats are repeated
             */
            templateSessionId: string;
        };
        RecurrenceDate: {
            /** @description the day: 2026-12-05 */
            day: string;
            /**
             * @description left_alone: somebody has signed up
             * @enum {string}
             */
            is: "new" | "kept" | "removed" | "left_alone";
            sessionId: string | null;
        };
        RecurrencePreview: {
            dates: components["schemas"]["RecurrenceDate"][];
        };
        ReferMatterBody: {
            /** @description to whom */
            to: string;
            /** @description told to those who asked */
            words: string;
        };
        ReferNeedBody: {
            /** @description to whom */
            to: string;
            /** @description told to the person */
            words: string;
        };
        RefreshDto: {
            /** @description works once */
            refreshToken: string;
        };
        RegisterBody: {
            answers?: components["schemas"]["AnswerBody"][];
            /** @description I am parent or guardian of the children under 14 */
            guardian?: boolean;
            heads: components["schemas"]["HeadBody"][];
            /**
             * Format: uuid
             * @description finishes this hold; a hold that was replaced answers HOLD_REPLACED
             */
            holdId?: string;
            /** @description for the organiser */
            note?: string;
            /** @description without it the phone of the contact */
            phone?: string;
            pool?: components["schemas"]["SeatPool"];
            /** @description version of the event that was read */
            seenVersion?: number;
            /** @description companions who are only counted */
            unnamed?: number;
        };
        /** @enum {string} */
        RegistrationAction: "confirm" | "queue" | "lapse" | "renew" | "cancel" | "shrink" | "redraw" | "answerComing";
        RegistrationAnswer: {
            /** @description parties before this one on the waiting list */
            ahead: number | null;
            id: string;
            seats: number;
            sessionId: string;
            state: components["schemas"]["RegistrationState"];
        };
        RegistrationCard: {
            /** @description parties before this one on the waiting list */
            ahead: number | null;
            /** Format: date-time */
            endsAt: string;
            eventId: string;
            eventTitle: string;
            heads: number;
            id: string;
            kind: components["schemas"]["EventKind"];
            madeHow: components["schemas"]["MadeHow"];
            placeText: string | null;
            seats: number;
            sessionId: string;
            sessionLabel: string | null;
            sessionState: components["schemas"]["SessionState"];
            /** Format: date-time */
            startsAt: string;
            state: components["schemas"]["RegistrationState"];
            theme: components["schemas"]["EventTheme"];
            /** @description names of the party */
            who: string[];
        };
        RegistrationPage: {
            items: components["schemas"]["RegistrationCard"][];
            nextCursor: string | null;
        };
        /** @enum {string} */
        RegistrationState: "applied" | "waiting" | "held" | "confirmed" | "lapsed" | "cancelled";
        RegistrationView: {
            actions: components["schemas"]["RegistrationAction"][];
            /** @description parties before this one on the waiting list */
            ahead: number | null;
            attendance: components["schemas"]["Attendance"];
            /** @description why it waits behind others or is drawn last */
            behind: components["schemas"]["BehindView"] | null;
            /** Format: date-time */
            cancelledAt: string | null;
            /** @enum {string|null} */
            cancelledBy: "self" | "proxy" | "organiser" | "session" | "clock" | null;
            cancelReason: string | null;
            /** Format: date-time */
            cancelUntil: string | null;
            coming: components["schemas"]["ComingAnswer"];
            /** Format: date-time */
            confirmedAt: string | null;
            /** @enum {string|null} */
            confirmedHow: "direct" | "promotion" | "draw" | "organiser" | null;
            /** @description its salted hash in the public proof of the draw */
            drawHash: string | null;
            drawRank: number | null;
            /** Format: date-time */
            endsAt: string;
            /** @description what the entry code says; null unless confirmed */
            entryCode: string | null;
            eventId: string;
            eventTitle: string;
            heads: number;
            /** Format: date-time */
            holdUntil: string | null;
            id: string;
            kind: components["schemas"]["EventKind"];
            /** Format: date-time */
            madeAt: string;
            /** @description who signed up, when it was not the party itself */
            madeBy: string | null;
            madeHow: components["schemas"]["MadeHow"];
            /** @description stars are asked for */
            mayRate: boolean;
            note: string | null;
            orderNo: number;
            party: components["schemas"]["HeadView"][];
            /** @description whom to call */
            phone: string | null;
            placeText: string | null;
            pool: components["schemas"]["SeatPool"];
            /** Format: date-time */
            promoteUntil: string | null;
            seats: number;
            sessionId: string;
            sessionLabel: string | null;
            sessionState: components["schemas"]["SessionState"];
            stars: number | null;
            /** Format: date-time */
            startsAt: string;
            state: components["schemas"]["RegistrationState"];
            theme: components["schemas"]["EventTheme"];
            /** @description names of the party */
            who: string[];
        };
        RepresentedDto: {
            /** @description their record may be offered to an account: scope `profile`, and they have none */
            linkable: boolean;
            /**
             * Format: date-time
             * @description until when such an offer waits
             */
            linkOfferedUntil: string | null;
            name: string;
            personId: string;
            proxyId: string;
            /**
             * Format: date-time
             * @description not null: they have died; until then the caller reads what happened, and does nothing
             */
            readableUntil: string | null;
            /**
             * @description what the caller is to them
             * @enum {string}
             */
            relation: "daughter" | "son" | "spouse" | "child_in_law" | "grandchild" | "sibling" | "relative" | "neighbour" | "guardian" | "other";
            scopes: ("wishes" | "events" | "visits" | "contact" | "profile" | "withdraw_consent")[];
            /** Format: date-time */
            until: string;
        };
        RepresentedListDto: {
            items: components["schemas"]["RepresentedDto"][];
        };
        RevokeCertificateBody: {
            reason: string;
        };
        RevokeProxyDto: {
            /**
             * @description tap: the person; given_up: the proxy; the others: as it was said to who looks after them
             * @enum {string}
             */
            how: "tap" | "family" | "phone" | "counter" | "given_up";
        };
        RoundBody: {
            /** Format: date */
            fromDay: string;
            /** @description everybody in a tier in these grids; without it all */
            gridIds?: string[];
            title: string;
            /** Format: date */
            untilDay: string;
        };
        RoundBuilding: {
            buildingName: string | null;
            gridName: string | null;
            people: number;
            seen: number;
        };
        RoundNeighbour: {
            /** Format: date-time */
            lastSeenAt: string | null;
            /** @enum {string|null} */
            lastSeenHow: "visit" | "phone" | "met_outside" | "event" | "outing" | "wish" | "family_says" | null;
            name: string;
            personId: string;
            standing: components["schemas"]["RoundStanding"];
        };
        RoundPerson: {
            buildingName: string | null;
            name: string;
            personId: string;
        };
        RoundProgress: {
            buildings: components["schemas"]["RoundBuilding"][];
            /** Format: date-time */
            closedAt: string | null;
            fromDay: string;
            id: string;
            /** @description not seen yet; none of a closed one */
            notSeen: components["schemas"]["RoundPerson"][];
            people: number;
            /** @description seen since it began, in whatever way; of a closed one: when it was closed */
            seen: number;
            title: string;
            untilDay: string;
        };
        Rounds: {
            items: components["schemas"]["RoundView"][];
        };
        /** @enum {string} */
        RoundStanding: "to_see" | "nobody" | "seen";
        RoundStop: {
            buildingName: string | null;
            /** @description the door, masked */
            doorMasked: string | null;
            /** @description the visit, else the household, else the person */
            id: string;
            people: components["schemas"]["RoundNeighbour"][];
            /** Format: date-time */
            plannedAt: string | null;
            /** @description the round that asks */
            roundTitle: string | null;
            /** @description the visit that is still to be made */
            visitId: string | null;
        };
        RoundView: {
            /** Format: date-time */
            closedAt: string | null;
            fromDay: string;
            id: string;
            people: number;
            /** @description seen since it began, in whatever way; of a closed one: when it was closed */
            seen: number;
            title: string;
            untilDay: string;
        };
        RunDrawBody: {
            /** @description said aloud by somebody present after the list is fixed; without them the draw has no witness */
            witnessWords?: string;
        };
        SatisfyBody: {
            /**
             * Format: uuid
             * @description the planned visit that this one stands for
             */
            plannedVisitId: string;
        };
        SayAgainBody: {
            /** Format: uuid */
            buildingId?: string;
            category: components["schemas"]["WishCategory"];
            /** @description Without it the address of the profile is shown to the claimer */
            contactAddress?: string;
            /** @description Without it the phone of the profile is shown to the claimer */
            contactPhone?: string;
            /**
             * Format: uuid
             * @description Without it the grid of the building, or of the profile
             */
            gridId?: string;
            photoIds?: string[];
            /** @description For the living claimer and staff only */
            privateDetail?: string;
            /** @description Hangs on the wall. What names a person or a home is refused (WISH_TEXT_PERSONAL). */
            publicText: string;
            /** @description The wall names the building only when the author asks for it */
            showBuilding?: boolean;
            title: string;
            /** @description Why somebody else says it (代办); grid workers and staff have to say. For the person, their family and staff */
            why?: string;
        };
        SayWishBody: {
            /** Format: uuid */
            buildingId?: string;
            category: components["schemas"]["WishCategory"];
            /** @description Without it the address of the profile is shown to the claimer */
            contactAddress?: string;
            /** @description The person lets helpers have phone and address (consent volunteer_contact): how they said so */
            contactConsent?: components["schemas"]["TakenWay"];
            /**
             * Format: uuid
             * @description Who heard a spoken consent; without it whoever taps
             */
            contactConsentWitnessId?: string;
            /** @description Without it the phone of the profile is shown to the claimer */
            contactPhone?: string;
            /**
             * Format: uuid
             * @description Without it the grid of the building, or of the profile
             */
            gridId?: string;
            /**
             * Format: uuid
             * @description Whose wish it is; without it one’s own
             */
            personId?: string;
            photoIds?: string[];
            /** @description For the living claimer and staff only */
            privateDetail?: string;
            /** @description Hangs on the wall. What names a person or a home is refused (WISH_TEXT_PERSONAL). */
            publicText: string;
            /** @description The wall names the building only when the author asks for it */
            showBuilding?: boolean;
            title: string;
            /** @description Why somebody else says it (代办); grid workers and staff have to say. For the person, their family and staff */
            why?: string;
        };
        /**
         * @description pools a resident may choose
         * @enum {string}
         */
        SeatPool: "online" | "counter" | "elders" | "staff" | "family";
        SeatsView: {
            /** @description parties that applied for the draw */
            applied: number;
            capacity: number | null;
            /** @description free for whoever signs up online now; 0 while somebody waits (R2) */
            free: number | null;
            /** @description seats given */
            taken: number;
            /** @description parties on the waiting list */
            waiting: number;
        };
        SecondBody: {
            /** @description false refuses */
            agrees: boolean;
            /** @description needed to refuse */
            reason?: string;
        };
        SelfCheckInAnswer: {
            /** @description heads that are now marked as here */
            present: number;
            /** @description null where nobody signs up */
            registrationId: string | null;
            sessionId: string;
        };
        SelfCheckInBody: {
            /** @description what the screen at the door shows */
            code: string;
            /** @description who of the party came; without it everybody */
            headIds?: string[];
            /** Format: uuid */
            nonce: string;
        };
        SelfCode: {
            code: string;
            /** Format: date-time */
            validUntil: string;
        };
        SeriesList: {
            items: components["schemas"]["SeriesView"][];
        };
        SeriesView: {
            /** @description sessions to come */
            coming: number;
            id: string;
            name: string;
        };
        /** @enum {string} */
        ServedBasis: "recorded" | "counted" | "about" | "at_least";
        ServedBody: {
            people: number;
            service: components["schemas"]["FairService"];
        };
        ServedRow: {
            /** @enum {string|null} */
            ageBand: "0-3" | "4-13" | "14-17" | "18-59" | "60-79" | "80+" | null;
            buildingId: string | null;
            buildingName: string | null;
            kind: components["schemas"]["VisitKind"];
            people: number;
            personId: string | null;
            /** @description for whoever leads it and staff */
            personName: string | null;
        };
        ServedRowBody: {
            ageBand?: components["schemas"]["AgeBand"];
            /** Format: uuid */
            buildingId?: string;
            kind: components["schemas"]["VisitKind"];
            people: number;
            /**
             * Format: uuid
             * @description a person of the records; then people is 1
             */
            personId?: string;
        };
        ServedView: {
            /** Format: date-time */
            at: string;
            by: string | null;
            people: number;
            service: components["schemas"]["FairService"];
        };
        SessionAnswer: {
            eventId: string;
            id: string;
            state: components["schemas"]["SessionState"];
        };
        SessionBody: {
            ageMax?: number | null;
            ageMin?: number | null;
            /**
             * Format: date-time
             * @description without it three hours before the start
             */
            cancelUntil?: string | null;
            capacity?: number | null;
            /** Format: date-time */
            closesAt?: string | null;
            /** Format: date-time */
            drawAt?: string | null;
            /** Format: date-time */
            endsAt: string;
            firstTimersFirst?: boolean;
            helpers?: components["schemas"]["HelperNeedBody"][];
            holdMinutes?: number;
            label?: string | null;
            mode: components["schemas"]["SessionMode"];
            naming?: components["schemas"]["SessionNaming"];
            /** @description who stayed away twice in 90 days is drawn last, or waits until a day before */
            noShowsLast?: boolean;
            /** Format: date-time */
            opensAt?: string | null;
            partyMax?: number;
            /** @description without them all seats are online */
            pools?: components["schemas"]["PoolBody"][];
            /**
             * Format: date-time
             * @description without it the same as cancelUntil
             */
            promoteUntil?: string | null;
            /** Format: date-time */
            startsAt: string;
            waiting?: components["schemas"]["WaitingRule"];
            waitingMaxSeats?: number | null;
        };
        SessionCard: {
            /** Format: date-time */
            closesAt: string | null;
            /** @description a link for half an hour */
            coverUrl: string | null;
            /** Format: date-time */
            drawAt: string | null;
            /** Format: date-time */
            endsAt: string;
            eventId: string;
            eventTitle: string;
            id: string;
            kind: components["schemas"]["EventKind"];
            label: string | null;
            mine: components["schemas"]["MyPart"] | null;
            mode: components["schemas"]["SessionMode"];
            /** Format: date-time */
            opensAt: string | null;
            placeText: string | null;
            seats: components["schemas"]["SeatsView"];
            seriesName: string | null;
            /** Format: date-time */
            startsAt: string;
            state: components["schemas"]["SessionState"];
            summary: string | null;
            theme: components["schemas"]["EventTheme"];
            waiting: components["schemas"]["WaitingRule"];
            /** @description the list takes parties, nobody is promoted for now */
            waitingPaused: boolean;
        };
        SessionDto: {
            /** Format: date-time */
            createdAt: string;
            /** @description true for the session of this request */
            current: boolean;
            /** @description in words: 微信 · 安卓手机 */
            device: string;
            id: string;
            /**
             * Format: date-time
             * @description the last refresh
             */
            lastUsedAt: string;
            /** @enum {string} */
            way: "wechat" | "desk" | "cloud";
        };
        SessionForm: {
            ageMax?: number | null;
            ageMin?: number | null;
            /**
             * Format: date-time
             * @description without it three hours before the start
             */
            cancelUntil?: string | null;
            capacity?: number | null;
            /** Format: date-time */
            closesAt?: string | null;
            /** Format: date-time */
            drawAt?: string | null;
            /** Format: date-time */
            endsAt: string;
            firstTimersFirst?: boolean;
            helpers?: components["schemas"]["HelperNeedBody"][];
            helpersNow: components["schemas"]["HelperNeedView"][];
            holdMinutes?: number;
            id: string;
            label?: string | null;
            mode: components["schemas"]["SessionMode"];
            naming?: components["schemas"]["SessionNaming"];
            /** @description who stayed away twice in 90 days is drawn last, or waits until a day before */
            noShowsLast?: boolean;
            /** Format: date-time */
            opensAt?: string | null;
            partyMax?: number;
            /** @description without them all seats are online */
            pools?: components["schemas"]["PoolBody"][];
            poolsNow: components["schemas"]["PoolView"][];
            /**
             * Format: date-time
             * @description without it the same as cancelUntil
             */
            promoteUntil?: string | null;
            /** Format: date-time */
            startsAt: string;
            state: components["schemas"]["SessionState"];
            waiting?: components["schemas"]["WaitingRule"];
            waitingMaxSeats?: number | null;
        };
        /** @enum {string} */
        SessionMode: "free" | "order" | "draw";
        /** @enum {string} */
        SessionNaming: "contact_only" | "all_named";
        SessionPage: {
            items: components["schemas"]["SessionCard"][];
            nextCursor: string | null;
        };
        SessionsDto: {
            items: components["schemas"]["SessionDto"][];
        };
        /** @enum {string} */
        SessionState: "planned" | "held" | "not_held" | "cancelled";
        SessionView: {
            ageMax: number | null;
            ageMin: number | null;
            cancelledReason: string | null;
            /** Format: date-time */
            cancelUntil: string | null;
            /** Format: date-time */
            closesAt: string | null;
            /** @description a link for half an hour */
            coverUrl: string | null;
            /** Format: date-time */
            drawAt: string | null;
            /** @description SHA-256 of the secret of the draw */
            drawCommitment: string | null;
            /** @description a public proof of the draw is there */
            drawn: boolean;
            /** Format: date-time */
            endsAt: string;
            eventId: string;
            eventTitle: string;
            firstTimersFirst: boolean;
            /** @description helpers it wants */
            helpers: components["schemas"]["HelperNeedView"][];
            /**
             * @description what the asker helps with
             * @enum {string|null}
             */
            helping: "door" | "guide" | "host" | "first_aid" | null;
            holdMinutes: number;
            id: string;
            kind: components["schemas"]["EventKind"];
            label: string | null;
            mine: components["schemas"]["MyPart"] | null;
            mode: components["schemas"]["SessionMode"];
            naming: components["schemas"]["SessionNaming"];
            /** @description this sign-up needs a form: a hold is made first */
            needsForm: boolean;
            /** @description who stayed away twice in 90 days stands behind others */
            noShowsLast: boolean;
            /** @description pools a resident may choose */
            openPools: components["schemas"]["SeatPool"][];
            /** Format: date-time */
            opensAt: string | null;
            /** @description seats one party may have */
            partyMax: number;
            placeText: string | null;
            /** Format: date-time */
            promoteUntil: string | null;
            seats: components["schemas"]["SeatsView"];
            seriesName: string | null;
            /** Format: date-time */
            startsAt: string;
            state: components["schemas"]["SessionState"];
            summary: string | null;
            theme: components["schemas"]["EventTheme"];
            waiting: components["schemas"]["WaitingRule"];
            /** @description the list takes parties, nobody is promoted for now */
            waitingPaused: boolean;
            /** Format: date-time */
            walkInUntil: string | null;
        };
        ShowThanksBody: {
            /** @description true: on the wall of thanks; false: between the two again */
            onWall: boolean;
        };
        ShrinkBody: {
            /** @description heads that do not come; at least one stays */
            headIds: string[];
        };
        SignedInDto: {
            /** Format: date-time */
            accessExpiresAt: string;
            accessToken: string;
            /** @description true when this sign-in made the account */
            isNew: boolean;
            /** Format: date-time */
            refreshExpiresAt: string;
            refreshToken: string;
        };
        /**
         * @description which services are wanted
         * @enum {string}
         */
        Skill: "companionship" | "shopping" | "clinic" | "cleaning" | "haircut" | "meal" | "paperwork" | "small_repair" | "ladder" | "electric" | "heavy" | "gas_mains";
        SpokenFor: {
            as: components["schemas"]["WishSpeaker"];
            /** @description 女儿 代办, 网格员 代办 …; the claimer learns no more than that it is 代办 */
            by: string;
            /** @description Author, who acts for them, staff */
            why: string | null;
        };
        StaffHoursLine: {
            certifiedBy: string | null;
            certifiedHow: components["schemas"]["CertifiedHow"];
            /** Format: date-time */
            createdAt: string;
            id: string;
            /** @description the asker may correct it */
            mayCorrect: boolean;
            memberId: string;
            memberName: string;
            /** @description negative in a reversing line */
            minutes: number;
            onDay: string;
            reason: string | null;
            /** @description why the second person refused */
            refusedWhy: string | null;
            /** @description another line takes it back */
            reversed: boolean;
            reversesId: string | null;
            second: string | null;
            source: components["schemas"]["HoursSource"];
            state: components["schemas"]["HoursState"];
            what: string;
        };
        StaffHoursPage: {
            items: components["schemas"]["StaffHoursLine"][];
            nextCursor: string | null;
            /** @description of one member: minutes of all valid lines */
            totalMinutes: number | null;
        };
        /** @enum {string} */
        StaffQueue: "review" | "claimed" | "ending" | "unclaimed" | "delivered" | "expired" | "all";
        StaffSummary: {
            callBacksDue: number;
            claimed: number;
            delivered: number;
            ending: number;
            eventCalls: number;
            expired: number;
            hoursWaiting: number;
            mattersLate: number;
            mattersReported: number;
            mattersToCheck: number;
            needsHeard: number;
            pairingConsentsEnding: number;
            pairingsProposed: number;
            pairingTrialsEnding: number;
            review: number;
            tasks: number;
            unclaimed: number;
        };
        StaffVolunteerDto: {
            /** @description what the reader may do now */
            actions: ("approve" | "decline" | "reapply" | "suspend" | "reinstate")[];
            /** Format: date-time */
            appliedAt: string;
            buildingName: string | null;
            /** Format: date-time */
            decidedAt: string | null;
            id: string;
            introduction: string | null;
            isPartyMember: boolean;
            memberId: string;
            nickname: string;
            partyBranch: string | null;
            /** @description 138****0001 */
            phoneMasked: string | null;
            realName: string | null;
            /** @description why it was declined or suspended */
            reason: string | null;
            /** @enum {string} */
            state: "applied" | "approved" | "declined" | "suspended";
            workUnit: string | null;
        };
        StaffVolunteerPageDto: {
            items: components["schemas"]["StaffVolunteerDto"][];
            nextCursor: string | null;
        };
        StaffVolunteerPhoneDto: {
            phone: string | null;
        };
        StaffWish: {
            actions: components["schemas"]["WishPageAction"][];
            authorName: string;
            /** @description Only when the author asked for it */
            buildingName: string | null;
            category: components["schemas"]["WishCategory"];
            claimerName: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            dueAt: string | null;
            endingSoon: boolean;
            findings: components["schemas"]["PersonalDataPlace"][];
            gridId: string | null;
            gridName: string | null;
            id: string;
            /**
             * Format: date-time
             * @description Until when an open wish hangs
             */
            openUntil: string | null;
            priority: boolean;
            publicText: string;
            /**
             * Format: date-time
             * @description Since when it hangs
             */
            publishedAt: string | null;
            /** @description Who said it */
            saidAs: components["schemas"]["WishSpeaker"];
            /**
             * Format: date-time
             * @description When these words were said
             */
            saidAt: string;
            state: components["schemas"]["WishState"];
            textCheck: components["schemas"]["TextCheck"];
            title: string;
            /**
             * Format: date-time
             * @description Since when the wish is in its present state
             */
            waitingSince: string;
        };
        StaffWishPage: {
            items: components["schemas"]["StaffWish"][];
            nextCursor: string | null;
        };
        StandInDto: {
            away: components["schemas"]["TaskMemberDto"];
            /** Format: date */
            fromOn: string;
            id: string;
            /** @description today is one of its days */
            isNow: boolean;
            /** @description the reader may end it */
            mayEnd: boolean;
            /** @description null: staff */
            standIn: components["schemas"]["TaskMemberDto"] | null;
            /** Format: date */
            untilOn: string;
        };
        StandInPageDto: {
            items: components["schemas"]["StandInDto"][];
            nextCursor: string | null;
        };
        StandInRefDto: {
            id: string;
        };
        SubscriptionResults: {
            /** @description Template id → what requestSubscribeMessage answered */
            results: {
                [key: string]: "accept" | "reject" | "ban" | "filter";
            };
        };
        SubscriptionTemplate: {
            /** @description Messages the person has agreed to and not yet got */
            credits: number;
            kinds: components["schemas"]["NotificationKind"][];
            /** @description For requestSubscribeMessage */
            templateId: string;
        };
        SubscriptionTemplates: {
            items: components["schemas"]["SubscriptionTemplate"][];
        };
        SubstituteBody: {
            /**
             * Format: uuid
             * @description who goes this time
             */
            memberId: string;
        };
        Suggestion: {
            /** @description lower fits better */
            cost: number;
            /** @description how many they help now */
            helps: number;
            isPartyMember: boolean;
            name: string;
            reasons: components["schemas"]["PairingReason"][];
            volunteerMemberId: string;
        };
        Suggestions: {
            items: components["schemas"]["Suggestion"][];
            /**
             * @description why there is nobody
             * @enum {string|null}
             */
            nobody: "nobody_free" | "never_again" | "sex_wish" | "same_household" | "in_trial" | "no_consent" | "not_approved" | "is_self" | "nobody_chosen" | null;
        };
        SwapPlanRowsBody: {
            /**
             * Format: uuid
             * @description the row to exchange volunteers with
             */
            withRowId: string;
        };
        SyncVisitsBody: {
            drafts: components["schemas"]["VisitDraftBody"][];
        };
        /**
         * @description The person lets helpers have phone and address (consent volunteer_contact): how they said so
         * @enum {string}
         */
        TakenWay: "tap" | "signed" | "spoken_before";
        TakerDto: {
            /** @description today */
            isAway: boolean;
            isGridWorker: boolean;
            isStaff: boolean;
            memberId: string;
            name: string;
        };
        TakersDto: {
            items: components["schemas"]["TakerDto"][];
        };
        TaskDto: {
            /** @description what the reader may do now */
            actions: ("finish" | "passOn" | "settle")[];
            /** Format: date-time */
            closedAt: string | null;
            /** @description who closed it; null: nobody yet, or it settled itself */
            closedBy: components["schemas"]["TaskMemberDto"] | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            dueAt: string;
            /** @enum {string} */
            escalation: "none" | "deputy" | "staff";
            /** @description how it is done */
            hint: string | null;
            id: string;
            /** @description for whom the owner stands in; null: it is their own */
            insteadOf: components["schemas"]["TaskMemberDto"] | null;
            /** @description open, and past its time */
            isLate: boolean;
            kind: components["schemas"]["TaskKind"];
            /** @description what was said when it was closed */
            note: string | null;
            /** @description who has it; null: staff */
            owner: components["schemas"]["TaskMemberDto"] | null;
            /** @description the page of the mini-program where it is done */
            page: string | null;
            /** @description what was said when it was passed on to whoever has it */
            passedOnWhy: string | null;
            personId: string | null;
            personName: string | null;
            /** @enum {string} */
            state: "open" | "done" | "passed_on";
            /** @description what is to be done */
            title: string;
            why: string | null;
        };
        /** @enum {string} */
        TaskKind: "merge_people" | "call" | "look_in" | "follow_up" | "care_review" | "consents_ending" | "ask_about_codes" | "tell_of_look" | "erase_record" | "claim_of_suspended" | "claim_of_departed" | "tell_helper" | "wish_of_moved" | "event_not_held" | "event_appeal" | "event_call_list" | "certificate_asked" | "visit_no_answer" | "visit_concern" | "visit_after_change" | "visit_call_back" | "visit_look_in" | "visit_contradicted" | "pairing_trial_ends" | "pairing_without_volunteer" | "matter_tell" | "matter_overdue" | "matter_post_vacant" | "need_tell" | "call_back_look_in" | "call_back_contradicted" | "call_back_money";
        TaskMemberDto: {
            memberId: string;
            name: string;
        };
        TaskMoved: {
            id: string;
            /** @enum {string} */
            state: "open" | "done" | "passed_on";
        };
        TaskPageDto: {
            items: components["schemas"]["TaskDto"][];
            nextCursor: string | null;
        };
        TaskTotals: {
            late: number;
            open: number;
        };
        TextBeforeEdit: {
            publicText: string;
            title: string;
        };
        /** @enum {string} */
        TextCheck: "pass" | "review" | "unreachable";
        ThanksOnWall: {
            category: components["schemas"]["WishCategory"];
            /** @description This reader may take it down: its author, staff */
            removable: boolean;
            /** @description Of the wish */
            title: string;
            wishId: string;
            words: string;
        };
        ThanksShown: {
            onWall: boolean;
            wishId: string;
        };
        ThanksWall: {
            items: components["schemas"]["ThanksOnWall"][];
        };
        TimelineEntry: {
            /** Format: date-time */
            at: string;
            /** @description As much as this reader may know: 您, 社区, 一位志愿者 … */
            by: string;
            note?: string;
            step: components["schemas"]["WishStep"];
        };
        TodaysRoundAnswer: {
            /** @description today */
            day: string;
            people: number;
            /** @description the rounds that run today */
            roundTitles: string[];
            seen: number;
            stops: components["schemas"]["RoundStop"][];
        };
        TokensDto: {
            /** Format: date-time */
            accessExpiresAt: string;
            accessToken: string;
            /** Format: date-time */
            refreshExpiresAt: string;
            refreshToken: string;
        };
        ToldBody: {
            how: components["schemas"]["ToldHow"];
            /** Format: uuid */
            personId: string;
        };
        /** @enum {string} */
        ToldHow: "mini_app" | "phone" | "in_person" | "paper";
        TrialAnswerBody: {
            goesOn: boolean;
            /** @description whose answer it is; the worker writes down either */
            side: components["schemas"]["TrialSide"];
        };
        /**
         * @description whose answer it is; the worker writes down either
         * @enum {string}
         */
        TrialSide: "volunteer" | "person";
        TypeHoursBody: {
            /** Format: uuid */
            memberId: string;
            minutes: number;
            /** Format: date */
            onDay: string;
            reason: string;
            what: string;
        };
        UndoBody: {
            reason: string;
        };
        UnmergePersonDto: {
            /** Format: uuid */
            mergeId: string;
        };
        UnpairedPeople: {
            items: components["schemas"]["UnpairedPerson"][];
        };
        UnpairedPerson: {
            buildingName: string | null;
            /** @description agreed that a volunteer is told how to reach them */
            hasConsent: boolean;
            personId: string;
            personName: string;
            /** @enum {string|null} */
            tier: "none" | "quarterly" | "monthly" | "weekly" | null;
        };
        UnreadCount: {
            unread: number;
        };
        UnseenCount: {
            dueSoon: number;
            unseen: number;
        };
        UnseenPage: {
            items: components["schemas"]["UnseenPerson"][];
            nextCursor: string | null;
        };
        UnseenPerson: {
            awayUntil: string | null;
            buildingName: string | null;
            /** @description days over; 0 while it is not due */
            daysOver: number;
            /** @description the day by which they should be seen */
            dueOn: string;
            /**
             * Format: date-time
             * @description a proxy said that all is well; does not count as seen
             */
            familySaidAt: string | null;
            helperName: string | null;
            /** @description the person */
            id: string;
            /** Format: date-time */
            lastSeenAt: string | null;
            /** @enum {string|null} */
            lastSeenHow: "visit" | "phone" | "met_outside" | "event" | "outing" | "wish" | "family_says" | null;
            name: string;
            /** @description the round that asks for it */
            roundTitle: string | null;
            standing: components["schemas"]["UnseenStanding"];
            tier: components["schemas"]["CareTier"];
            /** @description the worker responsible */
            workerName: string | null;
        };
        /** @enum {string} */
        UnseenStanding: "ok" | "due_soon" | "unseen" | "away";
        UploadedMedia: {
            id: string;
            state: components["schemas"]["MediaState"];
            /** @description Opens the picture for half an hour; for `src`, needs no header */
            url: string;
        };
        UrgentLook: {
            /** Format: date-time */
            dueAt: string;
            isLate: boolean;
            kind: components["schemas"]["TaskKind"];
            personId: string | null;
            personName: string | null;
            taskId: string;
            title: string;
        };
        /** @enum {string} */
        VisitAction: "log" | "noAnswer" | "miss" | "explain" | "cancel" | "move" | "confirm" | "contradict" | "strike";
        VisitAnswer: {
            id: string;
            state: components["schemas"]["VisitState"];
        };
        VisitCard: {
            actions: components["schemas"]["VisitAction"][];
            buildingName: string | null;
            concern: components["schemas"]["VisitConcern"];
            /** Format: date-time */
            confirmedAt: string | null;
            /** @enum {string|null} */
            confirmedHow: "tap" | "card" | "call_back" | "proxy" | null;
            /** @description phone and door, for whoever goes without a pairing; null for everybody else */
            contact: components["schemas"]["VisitContactStanding"] | null;
            helperName: string;
            id: string;
            kinds: components["schemas"]["VisitKind"][];
            /** Format: date-time */
            loggedAt: string | null;
            medium: components["schemas"]["VisitMedium"];
            /** @description the asker goes, or went */
            mine: boolean;
            minutes: number | null;
            /** @description the day */
            onDay: string;
            pairingId: string | null;
            people: components["schemas"]["VisitedPerson"][];
            /** Format: date-time */
            plannedAt: string | null;
            purpose: components["schemas"]["VisitPurpose"];
            state: components["schemas"]["VisitState"];
        };
        VisitCardAnswer: {
            is: components["schemas"]["CardVerdict"];
            /** @description tries left today */
            left: number | null;
            /** @description the box that is or was asked */
            slot: number | null;
            state: components["schemas"]["VisitState"];
        };
        VisitCodeBody: {
            code: string;
        };
        /** @enum {string} */
        VisitConcern: "none" | "soon" | "now";
        VisitContact: {
            address: string | null;
            buildingName: string | null;
            name: string;
            phone: string | null;
        };
        VisitContactAnswer: {
            /** @description of a couple those who agreed */
            items: components["schemas"]["VisitContact"][];
        };
        /**
         * @description phone and door, for whoever goes without a pairing; null for everybody else
         * @enum {string}
         */
        VisitContactStanding: "open" | "early" | "unasked";
        VisitDraftBody: {
            /**
             * @description another: it is not the same as one that looks alike
             * @enum {string}
             */
            alike?: "ask" | "another";
            concern?: components["schemas"]["VisitConcern"];
            /**
             * Format: uuid
             * @description made by the phone, once per draft
             */
            draftKey: string;
            kinds?: ("pension_check" | "subsidy" | "repair" | "companionship" | "clinic" | "shopping" | "cleaning" | "haircut" | "meal" | "greeting" | "other")[];
            medium: components["schemas"]["VisitMedium"];
            minutes?: number;
            needsHeard?: number;
            /** @description how it went */
            note?: string;
            /** Format: date */
            onDay: string;
            outcome: components["schemas"]["VisitDraftOutcome"];
            personIds: string[];
            /** @description for the helper and staff; never handed over */
            privateNote?: string;
            purpose: components["schemas"]["VisitPurpose"];
            /** @description who was seen */
            seenPersonIds: string[];
            /**
             * Format: uuid
             * @description the planned visit it is about
             */
            visitId?: string;
            /** @description who went along */
            withMemberIds?: string[];
        };
        /** @enum {string} */
        VisitDraftOutcome: "done" | "no_answer";
        VisitedPerson: {
            name: string;
            personId: string;
            seen: boolean;
        };
        /** @enum {string} */
        VisitKind: "pension_check" | "subsidy" | "repair" | "companionship" | "clinic" | "shopping" | "cleaning" | "haircut" | "meal" | "greeting" | "other";
        VisitLogBody: {
            concern?: components["schemas"]["VisitConcern"];
            kinds?: ("pension_check" | "subsidy" | "repair" | "companionship" | "clinic" | "shopping" | "cleaning" | "haircut" | "meal" | "greeting" | "other")[];
            minutes?: number;
            needsHeard?: number;
            /** @description how it went */
            note?: string;
            /** @description for the helper and staff; never handed over */
            privateNote?: string;
            /** @description who was seen */
            seenPersonIds: string[];
            /** @description who went along */
            withMemberIds?: string[];
        };
        /** @enum {string} */
        VisitMedium: "home" | "phone" | "met_outside";
        VisitOffer: {
            /** Format: date-time */
            plannedAt: string;
            visitId: string;
        };
        VisitPage: {
            items: components["schemas"]["VisitCard"][];
            nextCursor: string | null;
        };
        /** @enum {string} */
        VisitPurpose: "pairing" | "know_neighbour" | "service" | "after_change" | "round";
        VisitReasonBody: {
            reason: string;
        };
        /** @enum {string} */
        VisitState: "planned" | "missed" | "done" | "no_answer" | "cancelled" | "contradicted" | "confirmed" | "struck";
        VisitView: {
            actions: components["schemas"]["VisitAction"][];
            buildingName: string | null;
            cancelReason: string | null;
            /** @description the box of the card to ask for */
            cardSlot: number | null;
            concern: components["schemas"]["VisitConcern"];
            /** Format: date-time */
            confirmedAt: string | null;
            /** @enum {string|null} */
            confirmedHow: "tap" | "card" | "call_back" | "proxy" | null;
            /** @description phone and door, for whoever goes without a pairing; null for everybody else */
            contact: components["schemas"]["VisitContactStanding"] | null;
            contradictedWhy: string | null;
            helperName: string;
            id: string;
            kinds: components["schemas"]["VisitKind"][];
            /** Format: date-time */
            loggedAt: string | null;
            medium: components["schemas"]["VisitMedium"];
            /** @description the asker goes, or went */
            mine: boolean;
            minutes: number | null;
            missedReason: string | null;
            moveReason: string | null;
            note: string | null;
            /** @description the day */
            onDay: string;
            pairingId: string | null;
            people: components["schemas"]["VisitedPerson"][];
            /** Format: date-time */
            plannedAt: string | null;
            /** @description for the helper and staff alone */
            privateNote: string | null;
            purpose: components["schemas"]["VisitPurpose"];
            /** @description for the helper: the planned visit it could stand for */
            satisfies: components["schemas"]["VisitOffer"] | null;
            state: components["schemas"]["VisitState"];
            /** @description names of those who went along */
            withNames: string[];
        };
        VoidDrawBody: {
            reason: string;
        };
        VolunteerApplicationDto: {
            introduction?: string;
            isPartyMember: boolean;
            partyBranch?: string;
            phone?: string;
            realName: string;
            workUnit?: string;
        };
        VolunteerOutcomeDto: {
            id: string;
            /** @enum {string} */
            state: "applied" | "approved" | "declined" | "suspended";
        };
        WaitingHours: {
            /** @description the line to agree to or refuse */
            id: string;
            /** @description the asker may be the second */
            maySecond: boolean;
            memberId: string;
            memberName: string;
            /** @description what it would be; 0 takes the hours away */
            minutes: number;
            onDay: string;
            reason: string | null;
            /** Format: date-time */
            typedAt: string;
            typedBy: string;
            /** @description of a correction: what it is now */
            was: number | null;
            what: string;
        };
        WaitingHoursPage: {
            items: components["schemas"]["WaitingHours"][];
            nextCursor: string | null;
        };
        /** @enum {string} */
        WaitingRule: "none" | "strict" | "first_fit";
        WalkInAnswer: {
            id: string;
            nonce: string;
            /** @description questions that want an answer and have none; the fact is kept all the same */
            unanswered: string[];
            /** @enum {string} */
            verdict: "accepted" | "repeat";
        };
        WalkInAnswers: {
            counters: components["schemas"]["DoorCounters"];
            walkIns: components["schemas"]["WalkInAnswer"][];
        };
        WalkInBody: {
            ageBand?: components["schemas"]["AgeBand"];
            answers?: components["schemas"]["AnswerAtDoorBody"][];
            /** Format: uuid */
            buildingId?: string;
            called?: string;
            /** Format: date-time */
            deviceAt: string;
            /** @description server minus device, milliseconds */
            deviceOffsetMs?: number;
            /**
             * Format: uuid
             * @description made by the device, once per act
             */
            nonce: string;
            /** @description entered without a network: it keeps the time of the phone, within what is possible */
            offline: boolean;
            people: number;
            /**
             * Format: uuid
             * @description came with this party 跟谁来的
             */
            withRegistrationId?: string;
        };
        WalkInsBody: {
            walkIns: components["schemas"]["WalkInBody"][];
        };
        /** @enum {string} */
        WallSort: "newest" | "urgent";
        /** @enum {string} */
        WallState: "open" | "claimed" | "delivered" | "fulfilled";
        WallSummary: {
            /** @description The same by category */
            byCategory: {
                [key: string]: number;
            };
            /** @description Wishes that wait for somebody, in the whole community */
            open: number;
            /** @description Wishes of the state and grid that were asked for */
            total: number;
        };
        WechatSignInDto: {
            /** @description the code of wx.login; lives five minutes, works once */
            code: string;
        };
        WeeklyDigest: {
            dueSoon: number;
            ended: components["schemas"]["DigestEnded"][];
            fromDay: string;
            missed: components["schemas"]["DigestMissed"][];
            /** @description as long as the list of the unseen */
            unseen: number;
            untilDay: string;
        };
        WishAnswer: {
            id: string;
            state: components["schemas"]["WishState"];
        };
        WishCard: {
            /** @description Only when the author asked for it */
            buildingName: string | null;
            category: components["schemas"]["WishCategory"];
            /** Format: date-time */
            createdAt: string;
            endingSoon: boolean;
            gridId: string | null;
            gridName: string | null;
            id: string;
            /**
             * Format: date-time
             * @description Until when an open wish hangs
             */
            openUntil: string | null;
            priority: boolean;
            /**
             * Format: date-time
             * @description Since when it hangs
             */
            publishedAt: string | null;
            state: components["schemas"]["WishState"];
            title: string;
        };
        WishCardPage: {
            items: components["schemas"]["WishCard"][];
            nextCursor: string | null;
        };
        /** @enum {string} */
        WishCategory: "repair" | "companionship" | "goods" | "errand" | "medical_escort" | "cleaning" | "learning" | "other";
        WishContact: {
            address: string | null;
            /** @description Where the address is */
            building: string | null;
            name: string | null;
            phone: string | null;
            privateDetail: string | null;
        };
        /** @enum {string} */
        WishFigure: "said" | "claimed" | "fulfilled" | "stuck";
        WishFigureDto: {
            byCategory: components["schemas"]["FigureByCategory"][];
            byGrid: components["schemas"]["FigureByGrid"][];
            byMonth: components["schemas"]["FigureByMonth"][];
            figure: components["schemas"]["WishFigure"];
            total: number;
        };
        WishFigures: {
            figures: components["schemas"]["WishFigureDto"][];
            from: string;
            medianDays: components["schemas"]["MedianDays"];
            until: string;
        };
        WishFormContent: {
            buildingId: string | null;
            category: components["schemas"]["WishCategory"];
            contactAddress: string | null;
            contactPhone: string | null;
            gridId: string | null;
            photos: components["schemas"]["WishPhotoLink"][];
            privateDetail: string | null;
            publicText: string;
            rejectReason: string | null;
            showBuilding: boolean;
            title: string;
        };
        WishGiven: {
            address: string | null;
            phone: string | null;
        };
        WishLease: {
            days: number;
            /** Format: date-time */
            dueIfClaimedNow: string;
            extensionDays: number;
            extensions: number;
        };
        WishLedgerArranged: {
            columns: components["schemas"]["WishLedgerColumnDto"][];
        };
        /** @enum {string} */
        WishLedgerColumn: "state" | "said_on" | "category" | "title" | "grid" | "building" | "priority" | "author" | "said_by" | "hung_on" | "claimed_on" | "claimer" | "times_claimed" | "due_on" | "delivered_on" | "confirmed_on" | "confirmed_how" | "days" | "number";
        WishLedgerColumnBody: {
            key: components["schemas"]["WishLedgerColumn"];
            /** @description What the head says; what stands below it does not change */
            title: string;
        };
        WishLedgerColumnDto: {
            key: components["schemas"]["WishLedgerColumn"];
            title: string;
        };
        WishLedgerFormBody: {
            columns: components["schemas"]["WishLedgerColumnBody"][];
        };
        WishLedgerFormDto: {
            /** @description False while nobody arranged anything */
            arranged: boolean;
            /** Format: date-time */
            changedAt: string | null;
            changedBy: string | null;
            columns: components["schemas"]["WishLedgerColumnDto"][];
        };
        WishLedgerPage: {
            columns: components["schemas"]["WishLedgerColumnDto"][];
            items: components["schemas"]["WishLedgerRowDto"][];
            nextCursor: string | null;
            /** @description How many there are in all: the figure. On the first page only */
            total: number | null;
        };
        WishLedgerRowDto: {
            /** @description In the order of the columns */
            cells: string[];
            wishId: string;
        };
        WishPage: {
            /** @description What this reader may do now */
            actions: components["schemas"]["WishPageAction"][];
            /** @description Only when the author asked for it */
            buildingName: string | null;
            category: components["schemas"]["WishCategory"];
            /** @description Author, who acts for them, claimer, staff */
            claim?: components["schemas"]["WishPageClaim"];
            claimedByMe: boolean;
            /** @description Author, claimer, staff */
            closeReason?: string;
            /**
             * @description Claimer: the author does not let helpers have phone and address
             * @enum {string}
             */
            contactClosed?: "no_consent";
            /** @description True when …/contact would answer this reader */
            contactOpen: boolean;
            /** Format: date-time */
            createdAt: string;
            endingSoon: boolean;
            /** @description Proxy, grid worker */
            forWhom?: components["schemas"]["ForWhom"];
            /** @description Author: what whoever helps is given */
            given?: components["schemas"]["WishGiven"];
            gridId: string | null;
            gridName: string | null;
            id: string;
            /** @description What somebody who helps now takes on */
            lease: components["schemas"]["WishLease"];
            mine: boolean;
            /**
             * Format: date-time
             * @description Until when an open wish hangs
             */
            openUntil: string | null;
            photos: components["schemas"]["WishPhotoLink"][];
            priority: boolean;
            publicText: string;
            /**
             * Format: date-time
             * @description Since when it hangs
             */
            publishedAt: string | null;
            /** @description Author, who acts for them, staff */
            rejectReason?: string;
            /** @description Author, who acts for them, claimer, staff */
            spokenFor?: components["schemas"]["SpokenFor"];
            /** @description Staff */
            staff?: components["schemas"]["WishPageStaffPart"];
            state: components["schemas"]["WishState"];
            /** @description Author, staff */
            textBeforeEdit?: components["schemas"]["TextBeforeEdit"];
            textEditedByStaff: boolean;
            /** @description Author, claimer */
            thanks?: string;
            /** @description Author: the thanks hang on the wall of thanks */
            thanksOnWall?: boolean;
            timeline: components["schemas"]["TimelineEntry"][];
            title: string;
        };
        /** @enum {string} */
        WishPageAction: "approve" | "reject" | "resubmit" | "claim" | "deliver" | "release" | "revoke" | "confirm" | "confirm_by_card" | "dispute" | "reopen" | "renew" | "withdraw" | "close" | "extend" | "rewrite" | "urge" | "edit";
        WishPageClaim: {
            /** @description The box of the household card to ask for; null without a card */
            cardSlot: number | null;
            /** Format: date-time */
            claimedAt: string;
            /** Format: date-time */
            deliveredAt: string | null;
            deliveryNote: string | null;
            /** Format: date-time */
            dueAt: string;
            extendable: boolean;
            id: string;
            mine: boolean;
            state: components["schemas"]["ClaimState"];
            volunteerName: string;
        };
        WishPageStaffPart: {
            authorName: string;
            findings: components["schemas"]["PersonalDataPlace"][];
            /**
             * Format: date-time
             * @description When these words were said
             */
            saidAt: string;
            textCheck: components["schemas"]["TextCheck"];
            /** Format: date-time */
            waitingSince: string;
        };
        WishPhotoLink: {
            id: string;
            /** @description Signed and short-lived */
            url: string;
        };
        WishSettingChangeBody: {
            name: components["schemas"]["WishSettingName"];
            value: number;
            /** @description What whoever changes it has read; refused when it is something else by now */
            was: number;
        };
        WishSettingChangeDto: {
            /** Format: date-time */
            at: string;
            by: string;
            name: components["schemas"]["WishSettingName"];
            title: string;
            unit: string;
            value: number;
            was: number;
        };
        WishSettingChangePage: {
            items: components["schemas"]["WishSettingChangeDto"][];
            nextCursor: string | null;
        };
        WishSettingDto: {
            least: number;
            most: number;
            name: components["schemas"]["WishSettingName"];
            /** @description What it is where nobody set it */
            standard: number;
            title: string;
            unit: string;
            value: number;
        };
        WishSettingEffect: {
            name: components["schemas"]["WishSettingName"];
            /** @description What it does to what is already running */
            sentence: string;
            value: number;
            was: number;
        };
        WishSettingEffects: {
            effects: components["schemas"]["WishSettingEffect"][];
        };
        WishSettingEffectsBody: {
            changes: components["schemas"]["WishSettingValue"][];
        };
        /** @enum {string} */
        WishSettingName: "leaseDays.repair" | "leaseDays.companionship" | "leaseDays.goods" | "leaseDays.errand" | "leaseDays.medical_escort" | "leaseDays.cleaning" | "leaseDays.learning" | "leaseDays.other" | "livingClaimsPerVolunteer" | "extensionsPerClaim" | "extensionDays" | "lastReminderHours" | "disputeMinDays" | "livingWishesPerAuthor" | "submissionsPerDay" | "openDays" | "reopenedMinDays" | "endingSoonDays" | "contactAfterConfirmedDays" | "claimInDoubtDays" | "unclaimedLongDays";
        WishSettingsBody: {
            changes: components["schemas"]["WishSettingChangeBody"][];
        };
        WishSettingsDto: {
            settings: components["schemas"]["WishSettingDto"][];
        };
        WishSettingValue: {
            name: components["schemas"]["WishSettingName"];
            value: number;
        };
        /** @enum {string} */
        WishSpeaker: "author" | "proxy" | "grid_worker" | "staff";
        /** @enum {string} */
        WishState: "submitted" | "open" | "rejected" | "claimed" | "delivered" | "fulfilled" | "expired" | "withdrawn" | "closed";
        /** @enum {string} */
        WishStep: "submitted" | "resubmitted" | "rewritten" | "approved" | "rejected" | "text_edited" | "claimed" | "extended" | "urged" | "released" | "lapsed" | "revoked" | "delivered" | "confirmed" | "disputed" | "reopened" | "expired" | "renewed" | "withdrawn" | "closed";
        WishToMend: {
            /** @description Only when the author asked for it */
            buildingName: string | null;
            category: components["schemas"]["WishCategory"];
            /** Format: date-time */
            createdAt: string;
            endingSoon: boolean;
            gridId: string | null;
            gridName: string | null;
            id: string;
            /**
             * Format: date-time
             * @description Until when an open wish hangs
             */
            openUntil: string | null;
            priority: boolean;
            /**
             * Format: date-time
             * @description Since when it hangs
             */
            publishedAt: string | null;
            rejectReason: string | null;
            state: components["schemas"]["WishState"];
            title: string;
        };
        WithdrawConsentDto: {
            /**
             * @description tap: the person’s own; family: a proxy, or as the family said
             * @enum {string}
             */
            how: "tap" | "family" | "phone" | "counter";
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    Auth_cloud: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedInDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Desk_open: {
        parameters: {
            query?: never;
            header: {
                "user-agent": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskCodeDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Desk_poll: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                deskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeskPollDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskProgressDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Desk_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeskSceneDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Desk_deny: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeskSceneDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Desk_scan: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeskSceneDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskRequestDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Auth_refresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefreshDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokensDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Auth_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionsDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Auth_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Auth_signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Auth_wechat: {
        parameters: {
            query?: never;
            header: {
                "user-agent": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WechatSignInDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedInDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CertificateCheck_check: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateCheck"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Communities_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommunityDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CallBackDraws_list: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallBackDrawPage"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CallBackDraws_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                drawId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallBackDrawRecord"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Profiles_list: {
        parameters: {
            query?: {
                category?: "very_old" | "living_alone" | "empty_nest" | "disabled" | "hardship" | "retired" | "dependent" | "other";
                /** @description nextCursor of the page before */
                cursor?: string;
                gridId?: string;
                limit?: number;
                /** @description true: only those whose tier has to be looked at again */
                reviewDue?: boolean;
                /** @description who moved or died; without it: who is present or away */
                state?: "died" | "moved";
                tier?: "none" | "quarterly" | "monthly" | "weekly";
            };
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CareProfilesPageDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CertificateNotices_list: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateNotices"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ConsentFiles_open: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                consentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "audio/aac": string;
                    "audio/mp4": string;
                    "audio/mpeg": string;
                    "audio/wav": string;
                    "image/jpeg": string;
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ConsentFiles_add: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                consentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddConsentFileDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentOutcomeDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Consents_withdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                consentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawConsentDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentOutcomeDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Door_sessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoorSessions"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Door_counters: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoorCounters"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Door_marks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DoorMarksBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarkAnswers"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Door_open: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoorPackage"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Door_package: {
        parameters: {
            query?: {
                /** @description revision of the package at hand */
                since?: string;
            };
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoorPackage"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Door_selfCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SelfCode"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Door_walkIns: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WalkInsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WalkInAnswers"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Door_undoWalkIn: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                walkInId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UndoBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoorCounters"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Events_sessions: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                kind?: "culture" | "lecture" | "service_fair";
                limit?: number;
                seriesId?: string;
                /** @description coming: today and later, the default */
                when?: "coming" | "past";
            };
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionPage"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Events_page: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventPage"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Events_series: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeriesList"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Registrations_dropHold: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                holdId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoldAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Registrations_renewHold: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                holdId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoldAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Cards_print: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                householdId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Matters_list: {
        parameters: {
            query: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
                /** @description of one post */
                postId?: string;
                state: "reported" | "assigned" | "declined" | "referred" | "merged" | "waiting" | "done" | "solved" | "unsolved";
            };
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatterPage"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Matters_report: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMatterBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatterAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Matters_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                matterId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatterView"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Matters_accept: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                matterId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptMatterBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatterAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Matters_closeUnsolved: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                matterId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MatterAnswerBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatterAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Matters_decline: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                matterId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MatterAnswerBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatterAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Matters_extend: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                matterId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MatterDayBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatterAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Matters_fail: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                matterId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FailMatterBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatterAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Matters_finish: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                matterId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MatterNoteBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatterAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Matters_giveBack: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                matterId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MatterNoteBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatterAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Matters_handOver: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                matterId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptMatterBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatterAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Matters_merge: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                matterId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeMatterBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatterAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Matters_note: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                matterId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MatterNoteBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatterAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Matters_pass: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                matterId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PassMatterBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatterAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Matters_refer: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                matterId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReferMatterBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatterAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Matters_reopen: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                matterId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FailMatterBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatterAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Matters_resume: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                matterId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatterAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Matters_told: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                matterId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ToldBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatterAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Matters_wait: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                matterId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MatterDayBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatterAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Profile_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Profile_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeProfileDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OwnProfile_own: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnCareProfileAnswerDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Hours_issued: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyCertificates"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Hours_paper: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                certificateId: string;
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Hours_ask: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskCertificateBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateAsked"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WishClaims_myClaims: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
                /** @description true: only what is still to be done or confirmed */
                living?: boolean;
            };
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyClaimPage"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Consents_own: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonConsentsDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Hours_mine: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyHours"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Inbox_page: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxPage"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Inbox_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarkReadRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnreadCount"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Profile_leave: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LinkOffers_accept: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                offerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkOutcomeDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LinkOffers_decline: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                offerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkOutcomeDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MyMatters_inHand: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatterList"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Needs_mine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeedList"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Home_nextThings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NextThings"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Proxies_own: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonProxiesDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PersonActs_mine: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonActsPageDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CardLinking_ask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CardSerialDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardLinkedDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CardLinking_link: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkByCardDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardLinkedDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Registrations_mine: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
                /** @description living: not over, the default */
                which?: "living" | "past";
            };
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationPage"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Unseen_today: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TodaysRoundAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Visits_mine: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
                which?: "coming" | "past";
            };
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitPage"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WishAuthor_myWishes: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
                /** @description Somebody one acts for; without it oneself */
                personId?: string;
            };
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyWishPage"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Media_upload: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadedMedia"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Needs_list: {
        parameters: {
            query: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description grid workers: one of their grids */
                gridId?: string;
                limit?: number;
                state: "heard" | "answered" | "linked" | "declined" | "referred" | "withdrawn";
            };
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeedPage"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Needs_say: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewNeedBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeedAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Needs_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                needId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeedCard"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Needs_again: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                needId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NeedAgainBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeedAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Needs_answer: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                needId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NeedAnswerBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeedAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Needs_decline: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                needId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NeedAnswerBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeedAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Needs_link: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                needId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkNeedBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeedAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Needs_becomeMatter: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                needId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MatterOfNeedBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeedAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Needs_refer: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                needId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReferNeedBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeedAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Needs_told: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                needId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NeedToldBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeedAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Needs_unlink: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                needId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeedAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Needs_withdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                needId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeedAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Pairings_neverAgain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NeverAgainBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PairingAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OrganiserEvents_events: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
                state?: "draft" | "published" | "cancelled" | "ended" | "archived";
            };
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganiserEventPage"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OrganiserEvents_create: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EventFiles_eventLedger: {
        parameters: {
            query: {
                from: string;
                until: string;
            };
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OrganiserEvents_event: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganiserEventView"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OrganiserEvents_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeEventBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OrganiserEvents_discard: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OrganiserEvents_archive: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OrganiserEvents_cancel: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonToCancelBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OrganiserEvents_previewChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeEventBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangePreview"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OrganiserEvents_changes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventChanges"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OrganiserEvents_copy: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OrganiserEvents_publish: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OrganiserEvents_applyRecurrence: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecurrenceBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecurrencePreview"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OrganiserEvents_previewRecurrence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecurrenceBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecurrencePreview"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OrganiserEvents_addSession: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EventImports_apply: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    digest: string;
                    /**
                     * Format: binary
                     * @description an .xlsx file of at most 2 MB and 2,000 rows
                     */
                    file: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventsImported"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EventImports_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description an .xlsx file of at most 2 MB and 2,000 rows
                     */
                    file: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventImportPreview"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EventImports_template: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Afterwards_changePhoto: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                photoId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PhotoBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Album"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Afterwards_removePhoto: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                photoId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Album"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Afterwards_came: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                registrationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UndoBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OrganiserSessions_cancelRegistration: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                registrationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrganiserCancelBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OrganiserSessions_told: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                registrationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OrganiserEvents_board: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
                when?: "coming" | "past";
            };
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganiserSessionPage"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OrganiserSessions_session: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganiserSession"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OrganiserSessions_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OrganiserSessions_remove: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Afterwards_after: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AfterView"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Afterwards_complete: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttendanceCompleteBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OrganiserSessions_callList: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallList"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OrganiserSessions_cancel: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonToCancelBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OrganiserSessions_applyCapacity: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CapacityBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CapacityPreview"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OrganiserSessions_previewCapacity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CapacityBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CapacityPreview"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OrganiserSessions_previewChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangePreview"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OrganiserSessions_commitDraw: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DrawsView"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OrganiserSessions_fixFrame: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DrawsView"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OrganiserSessions_runDraw: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RunDrawBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DrawsView"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OrganiserSessions_voidDraw: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoidDrawBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DrawsView"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Afterwards_headcount: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HeadcountBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EventFiles_sessionLedger: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OrganiserSessions_people: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
                state?: "applied" | "waiting" | "held" | "confirmed" | "lapsed" | "cancelled";
            };
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartyPage"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OrganiserSessions_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FindPartyBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundParties"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Afterwards_photos: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Album"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Afterwards_addPhoto: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddPhotoBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Album"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EventFiles_posterPdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EventFiles_posterPng: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OrganiserSessions_register: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CounterRegisterBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Afterwards_served: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServedBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EventFiles_sheet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Outings_list: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutingPage"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Outings_plan: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OutingBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutingAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Outings_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                outingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutingView"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Outings_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                outingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OutingBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutingAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Outings_cancel: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                outingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VisitReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutingAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Outings_served: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                outingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OutingServedBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutingAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Outings_totals: {
        parameters: {
            query: {
                from: string;
                until: string;
            };
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutingTotals"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Pairings_list: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description for those who look after people: of one grid */
                gridId?: string;
                limit?: number;
                state?: "proposed" | "trial" | "declined" | "lapsed" | "active" | "paused" | "ended";
                /** @description for those who look after people: of one volunteer */
                volunteerMemberId?: string;
                /** @description what needs somebody soon */
                watch?: components["schemas"]["PairingWatch"];
            };
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PairingPage"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Pairings_propose: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposePairingBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PairingAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Pairings_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                pairingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PairingView"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Pairings_accept: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                pairingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptPairingBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PairingAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Pairings_carried: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                pairingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarriedVisits"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Pairings_contact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                pairingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PairingContact"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Pairings_decline: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                pairingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclinePairingBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PairingAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Pairings_end: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                pairingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndPairingBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PairingAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Pairings_handOver: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                pairingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandOverBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PairingAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Pairings_pause: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                pairingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PausePairingBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PairingAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Pairings_prolong: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                pairingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProlongTrialBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PairingAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Pairings_resume: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                pairingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PairingAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Pairings_settle: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                pairingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PairingAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Pairings_answerTrial: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                pairingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrialAnswerBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PairingAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Pairings_withdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                pairingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PairingAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    People_list: {
        parameters: {
            query?: {
                /** @description without it: whether or not they have one */
                account?: "with" | "without";
                /** @description at least so many years old in this year */
                ageFrom?: number;
                /** @description at most so many years old in this year */
                ageTo?: number;
                buildingId?: string;
                /** @description nextCursor of the page before */
                cursor?: string;
                gridId?: string;
                limit?: number;
                /** @description without it: by building */
                order?: "building" | "name" | "oldest" | "youngest";
                /** @description without it: who is present or away */
                state?: "present" | "away" | "moved" | "died";
            };
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeoplePageDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    People_add: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddPersonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddedPersonDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    People_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    People_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePersonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PersonActs_ofPerson: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonActsPageDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Profiles_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CareProfileAnswerDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Profiles_write: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CareProfileFormDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CareProfileDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Profiles_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Profiles_goAway: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CareAwayDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CareAwayOutcomeDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Profiles_comeBack: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CareAwayOutcomeDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Profiles_emergency: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmergencyContactAnswerDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Consents_ofPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonConsentsDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Consents_give: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveConsentDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentOutcomeDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ConsentFiles_take: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentFileDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Consents_paper: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsentPaperDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    People_contact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonContactDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    People_duplicates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DuplicatesDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PersonMerges_erase: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonIdDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PersonMerges_export: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Unseen_graveChange: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GraveChangeBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GraveChangeAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    People_household: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundPeopleDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PersonMerges_link: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkMemberDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergeDoneDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PersonMerges_merge: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergePersonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergeDoneDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PersonMerges_preview: {
        parameters: {
            query: {
                /** @description the row that would go */
                otherId: string;
            };
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergePreviewDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MergeProposals_propose: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeMergeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskMoved"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PersonMerges_merges: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergesDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Pairings_ofPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PairingPage"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Proxies_ofPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonProxiesDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Proxies_name: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NameProxyDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProxyOutcomeDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Proxies_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FindProxyDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidatesDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    People_move: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonStateDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonMovedDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PairingPlans_suggestions: {
        parameters: {
            query?: {
                /** @description which services are wanted, separated by commas */
                kinds?: string;
            };
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Suggestions"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PersonMerges_unlink: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonIdDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PersonMerges_unmerge: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnmergePersonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergeDoneDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Visits_ofPerson: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
                which?: "coming" | "past";
            };
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitPage"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WishAuthor_wishesOf: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyWishPage"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EmergencyLook_look: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmergencyLookBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmergencyLookDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PeopleImport_commit: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** @description JSON, by row number, for rows that may be known: `{"12":"skip","15":"add","16":"update:<person id>"}` */
                    choices?: string;
                    /** @description of the preview */
                    digest: string;
                    /**
                     * Format: binary
                     * @description an .xlsx file of at most 2 MB and 2,000 rows
                     */
                    file: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportedDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PeopleImport_template: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PeopleImport_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description an .xlsx file of at most 2 MB and 2,000 rows
                     */
                    file: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPreviewDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    People_myGrid: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyGridDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    People_places: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeoplePlacesDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    People_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FindPeopleDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundPeopleDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Events_takeAway: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                photoId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhotoTakenAway"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Proxies_revoke: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                proxyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevokeProxyDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProxyOutcomeDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Registrations_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                registrationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationView"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Registrations_appeal: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                registrationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppealBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Registrations_calendar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                registrationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Registrations_cancel: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                registrationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelRegistrationBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Registrations_coming: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                registrationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Registrations_rate: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                registrationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FeedbackBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Registrations_shrink: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                registrationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShrinkBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Proxies_represented: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RepresentedListDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OwnProfile_ofRepresented: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnCareProfileAnswerDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LinkOffers_offer: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfferLinkDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkOfferMadeDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RepresentedActs_ofPerson: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonActsPageDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Unseen_rounds: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rounds"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Unseen_begin: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoundBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundView"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Unseen_progress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundProgress"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Unseen_close: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundView"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Registrations_checkIn: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SelfCheckInBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SelfCheckInAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Events_album: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Album"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Events_draw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DrawsView"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Events_help: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HelperSignUpBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Events_stopHelping: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Registrations_hold: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoldBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoldAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Registrations_party: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartyCandidates"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Registrations_register: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaffPlaces_addBuilding: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddBuildingDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaffPlaces_changeBuilding: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                buildingId: string;
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeBuildingDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CallBacks_list: {
        parameters: {
            query: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
                state: "waiting" | "confirmed" | "contradicted" | "declined" | "unreachable" | "dropped";
            };
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallBackPage"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CallBacks_contact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callBackId: string;
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallBackContact"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CallBacks_putBack: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                callBackId: string;
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallBackAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CallBacks_heard: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                callBackId: string;
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallBackHeardBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallBackAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CallBacks_next: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallBackInHand"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaffCertificates_issued: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
                memberId?: string;
            };
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificatePage"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaffCertificates_issue: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueCertificateBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaffCertificates_paper: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                certificateId: string;
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaffCertificates_revoke: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                certificateId: string;
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevokeCertificateBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaffCertificates_preview: {
        parameters: {
            query: {
                fromDay: string;
                memberId: string;
                untilDay: string;
            };
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificatePreview"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaffGivenFiles_list: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GivenFilePage"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaffPlaces_addGrid: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddGridDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaffPlaces_changeGrid: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                gridId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeGridDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaffHours_lines: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
                memberId?: string;
            };
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffHoursPage"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaffHours_type: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TypeHoursBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoursAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaffHours_correct: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                entryId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectHoursBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoursAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaffHours_second: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                entryId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecondBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoursAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaffHours_waiting: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingHoursPage"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OutingImports_apply: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    digest: string;
                    /**
                     * Format: binary
                     * @description an .xlsx file of at most 2 MB and 500 rows
                     */
                    file: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutingsImported"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OutingImports_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description an .xlsx file of at most 2 MB and 500 rows
                     */
                    file: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutingImportPreview"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OutingImports_template: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaffPlaces_joinCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JoinCodeDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaffCertificates_register: {
        parameters: {
            query: {
                from: string;
                until: string;
            };
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaffHours_ledger: {
        parameters: {
            query: {
                from: string;
                until: string;
            };
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    VisitFiles_outings: {
        parameters: {
            query: {
                from: string;
                until: string;
            };
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PairingFiles_pairings: {
        parameters: {
            query: {
                from: string;
                until: string;
            };
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    VisitFiles_unseen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    VisitFiles_visits: {
        parameters: {
            query: {
                from: string;
                until: string;
            };
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaffMedia_pass: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MediaDecision"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaffMedia_refuse: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MediaDecision"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaffMembers_list: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
                /** @description part of a nickname */
                q?: string;
            };
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberListDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaffMembers_grant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                memberId: string;
                role: "staff" | "grid_worker" | "organiser";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GrantRoleDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaffMembers_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                memberId: string;
                role: "staff" | "grid_worker" | "organiser";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PairingPlans_list: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanPage"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PairingPlans_make: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MakePlanBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PairingPlans_plan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanView"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PairingPlans_close: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PairingPlans_changeRow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                planId: string;
                rowId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePlanRowBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanRow"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PairingPlans_sendRow: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                planId: string;
                rowId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanRowSent"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PairingPlans_swap: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                planId: string;
                rowId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SwapPlanRowsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PairingPlans_send: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Posts_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostList"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Posts_add: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Posts_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                postId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Posts_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                postId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Home_summary: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffSummary"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PairingPlans_unpaired: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnpairedPeople"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaffVolunteers_list: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
                state?: "applied" | "approved" | "declined" | "suspended";
            };
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffVolunteerPageDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaffVolunteers_abilitiesOf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                volunteerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbilitiesDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaffVolunteers_approve: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                volunteerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VolunteerOutcomeDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaffVolunteers_decline: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                volunteerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VolunteerOutcomeDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaffVolunteers_phone: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                volunteerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffVolunteerPhoneDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaffVolunteers_noteProof: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                volunteerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteProofBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbilitiesDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaffVolunteers_dropProof: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                volunteerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DropProofBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbilitiesDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaffVolunteers_reinstate: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                volunteerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VolunteerOutcomeDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaffVolunteers_suspend: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                volunteerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VolunteerOutcomeDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WishLedger_figuresOf: {
        parameters: {
            query: {
                from: string;
                until: string;
            };
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WishFigures"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WishLedger_rows: {
        parameters: {
            query: {
                category?: components["schemas"]["WishCategory"];
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Which figure’s list; it says which day of a wish must be in the period. Without it: said */
                figure?: components["schemas"]["WishFigure"];
                /** @description standard, or the columns as staff arranged them (own) */
                form?: "standard" | "own";
                from: string;
                gridId?: string;
                limit?: number;
                state?: components["schemas"]["WishState"];
                until: string;
                /** @description Only wishes without a grid */
                withoutGrid?: boolean;
            };
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WishLedgerPage"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WishLedger_form: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WishLedgerFormDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WishLedger_arrange: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WishLedgerFormBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WishLedgerArranged"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WishLedger_file: {
        parameters: {
            query: {
                category?: components["schemas"]["WishCategory"];
                /** @description Which figure’s list; it says which day of a wish must be in the period. Without it: said */
                figure?: components["schemas"]["WishFigure"];
                /** @description standard, or the columns as staff arranged them (own) */
                form?: "standard" | "own";
                from: string;
                gridId?: string;
                /** @description Names are masked unless they are asked for with a purpose */
                names?: "masked" | "full";
                purpose?: components["schemas"]["LedgerPurpose"];
                state?: components["schemas"]["WishState"];
                until: string;
                /** @description Only wishes without a grid */
                withoutGrid?: boolean;
            };
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WishSettings_all: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WishSettingsDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WishSettings_change: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WishSettingsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WishSettingsDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WishSettings_changes: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WishSettingChangePage"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WishSettings_effects: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WishSettingEffectsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WishSettingEffects"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaffWishes_queue: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
                queue?: components["schemas"]["StaffQueue"];
            };
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffWishPage"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Posts_workingDays: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdjustedDaysView"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Posts_setWorkingDays: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdjustedDaysBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdjustedDaysView"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StandIns_list: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandInPageDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StandIns_set: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewStandInDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandInRefDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StandIns_end: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                standInId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandInRefDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Tasks_list: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description with `all`: only of this kind */
                kind?: components["schemas"]["TaskKind"];
                /** @description with `all`: true: only those past their time */
                late?: boolean;
                limit?: number;
                /** @description with `all`: true: only staff’s common ones; then `ownerId` says nothing */
                ofStaff?: boolean;
                /** @description with `all`: only those this member has */
                ownerId?: string;
                /** @description tasks about this person, whoever has them; then `whose` says nothing */
                personId?: string;
                /** @description default `open` */
                state?: "open" | "done" | "passed_on";
                /** @description default `mine`: staff’s common ones are every staff’s; `all` is for staff */
                whose?: "mine" | "all";
            };
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskPageDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Tasks_add: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTaskDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskMoved"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Tasks_finish: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FinishTaskDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskMoved"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Tasks_passOn: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PassTaskOnDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskMoved"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Tasks_takers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TakersDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Unseen_list: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                gridId?: string;
                limit?: number;
                /** @description without it: unseen */
                standing?: "ok" | "due_soon" | "unseen" | "away";
            };
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnseenPage"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Unseen_count: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnseenCount"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Visits_logNew: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewVisitBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Visits_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                visitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitView"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Visits_callBack: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                visitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallBackBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Visits_cancel: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                visitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VisitReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Visits_confirm: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                visitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Visits_confirmByCard: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                visitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VisitCodeBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitCardAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Visits_contact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                visitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitContactAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Visits_contradict: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                visitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VisitReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Visits_explain: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                visitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VisitReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Visits_log: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                visitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VisitLogBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Visits_move: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                visitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveVisitBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Visits_noAnswer: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                visitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Visits_satisfy: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                visitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SatisfyBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Visits_strike: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                visitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VisitReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Visits_substitute: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                visitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubstituteBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Visits_plan: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanVisitBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Visits_sync: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SyncVisitsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftAnswers"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Volunteers_apply: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VolunteerApplicationDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VolunteerOutcomeDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Volunteers_mine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyVolunteerAnswerDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Volunteers_myAbilities: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbilitiesDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Volunteers_sayAbilities: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AbilitiesBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbilitiesDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WeeklyDigest_weekly: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WeeklyDigest"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Wall_list: {
        parameters: {
            query?: {
                category?: components["schemas"]["WishCategory"];
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Everything but this grid: what comes after one’s own */
                exceptGridId?: string;
                gridId?: string;
                limit?: number;
                /** @description Found in title or public text */
                q?: string;
                /** @description newest first, or urgent: what staff put first, then what is taken down soonest (open wishes without `q` only) */
                sort?: components["schemas"]["WallSort"];
                state?: components["schemas"]["WallState"];
            };
            header?: {
                "If-None-Match"?: string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WishCardPage"];
                };
            };
            /** @description Unchanged since the ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Wall_submit: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SayWishBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WishAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Wall_page: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                wishId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WishPage"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaffWishes_approve: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                wishId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveWishBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WishAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WishClaims_claim: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                wishId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaffWishes_close: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                wishId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WishAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WishAuthor_confirm: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                wishId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmWishBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WishAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WishClaims_confirmByCard: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                wishId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CardCodeBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Wall_contact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                wishId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WishContact"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WishAuthor_looks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                wishId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactLookList"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WishClaims_deliver: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                wishId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeliverWishBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WishAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WishAuthor_dispute: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                wishId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WishAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WishClaims_extend: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                wishId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WishAuthor_form: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                wishId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WishFormContent"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WishAuthor_rewrite: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                wishId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SayAgainBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WishAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Wall_posterPdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                wishId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Wall_posterPng: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                wishId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaffWishes_editPublicText: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                wishId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublicTextBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WishAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaffWishes_reject: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                wishId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WishAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WishClaims_release: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                wishId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WishAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WishAuthor_renew: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                wishId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WishAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WishAuthor_reopen: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                wishId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WishAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WishAuthor_resubmit: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                wishId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SayAgainBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WishAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StaffWishes_revoke: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                wishId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WishAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Wall_showThanks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                wishId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShowThanksBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThanksShown"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WishAuthor_urge: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                wishId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WishAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WishAuthor_withdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
                wishId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WishAnswer"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Wall_summary: {
        parameters: {
            query?: {
                gridId?: string;
                state?: components["schemas"]["WallState"];
            };
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WallSummary"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Wall_thanks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id of a community the person belongs to */
                communityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThanksWall"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Communities_byCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommunityCardDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Communities_join: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JoinDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JoinedDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EventPosters_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventPoster"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Me_view: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Me_change: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeMeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Me_delete: {
        parameters: {
            query?: {
                /** @description true: the communities keep their record of the person, without the account */
                keepRecord?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Me_export: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Me_takePhone: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PhoneCodeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhoneDto"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Subscription_report: {
        parameters: {
            query?: never;
            header: {
                /** @description One per intention; a repeat gets the first answer back. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubscriptionResults"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditsCounted"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Subscription_templates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionTemplates"];
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MediaFile_file: {
        parameters: {
            query: {
                e: string;
                s: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                };
            };
            /** @description A refusal or failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
